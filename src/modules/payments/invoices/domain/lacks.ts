import type { Localised } from '../../../../shared/lang.js';
import type { InvoiceDraft } from './draft.js';
import { isWholeAddress } from './parties.js';

/** What a draft lacks or what does not fit in it, in plain words; a missing thing is said, it is no failure. */
export type Lack = {
  readonly kind: LackKind;
  /** The file for KSeF cannot be made before it is there; the printed draft can. */
  readonly blocking: boolean;
  readonly text: Localised;
  /** The Polish path of the page where the supplier mends it; null when it is on the draft's own page or not its own. */
  readonly path: string | null;
};

export const lackKinds = [
  'seller-nip',
  'seller-nip-form',
  'seller-address',
  'vat-status',
  'taxed-though-exempt',
  'exemption-basis',
  'number',
  'account',
  'buyer-nip',
  'buyer-address',
  'recipient-id',
] as const;
export type LackKind = (typeof lackKinds)[number];

const ORGANISATION = '/panel/organizacja';
const ACCOUNT = '/panel/organizacja/rachunek';

const lacks: Readonly<Record<LackKind, Omit<Lack, 'kind'>>> = {
  'seller-nip': {
    blocking: true,
    path: null,
    text: {
      pl: 'W danych Waszej organizacji nie ma NIP, a bez niego nie ma faktury. Wpisuje go operator serwisu: napiszcie do niego.',
      en: 'Your organisation’s data hold no NIP, and there is no invoice without one. The operator of the site enters it: please write to them.',
    },
  },
  'seller-nip-form': {
    blocking: true,
    path: null,
    text: {
      pl: 'NIP w danych Waszej organizacji nie ma postaci, którą przyjmuje KSeF. Sprawdźcie go i napiszcie do operatora serwisu.',
      en: 'KSeF does not accept the form of the NIP in your organisation’s data. Please check it and write to the operator of the site.',
    },
  },
  'seller-address': {
    blocking: true,
    path: ORGANISATION,
    text: {
      pl: 'W danych Waszej organizacji nie ma pełnego adresu siedziby.',
      en: 'Your organisation’s data hold no whole address of its seat.',
    },
  },
  'vat-status': {
    blocking: false,
    path: ACCOUNT,
    text: {
      pl: 'Nie zapisaliście, czy rozliczacie VAT, czy jesteście z niego zwolnieni. Szkic ma stawki z umowy.',
      en: 'You have not recorded whether you charge VAT or are exempt. The draft has the contract’s rates.',
    },
  },
  'taxed-though-exempt': {
    blocking: false,
    path: ACCOUNT,
    text: {
      pl: 'Zapisaliście, że jesteście zwolnieni z VAT, a umowa ma stawkę podatku. Szkic trzyma się umowy: wyjaśnijcie to przed wystawieniem.',
      en: 'You recorded that you are exempt from VAT, yet the contract has a tax rate. The draft keeps to the contract: clear it up before you issue it.',
    },
  },
  'exemption-basis': {
    blocking: true,
    path: ACCOUNT,
    text: {
      pl: 'Są pozycje zwolnione z VAT, a nie ma przepisu, który zwalnia. Wpisz go w danych do szkicu.',
      en: 'Some lines are exempt from VAT and no provision that exempts them is named. Enter it among the data for the draft.',
    },
  },
  number: {
    blocking: false,
    path: null,
    text: {
      pl: 'Nie ma numeru faktury. Numer nadajecie sami, serwis tego nie robi: wpisz go w danych do szkicu albo w swoim programie.',
      en: 'There is no invoice number. You number your invoices, the site does not: enter it among the data for the draft or in your own program.',
    },
  },
  account: {
    blocking: false,
    path: ACCOUNT,
    text: {
      pl: 'Nie ma numeru rachunku, na który kupujący ma zapłacić.',
      en: 'There is no account number for the buyer to pay to.',
    },
  },
  'buyer-nip': {
    blocking: false,
    path: null,
    text: {
      pl: 'Nie znamy NIP kupującego. Szkic mówi „brak identyfikatora”, a taka faktura nie dotrze do kupującego przez KSeF. Zapytaj o NIP w rozmowie przy umowie.',
      en: 'The buyer’s NIP is not known. The draft says “no identifier”, and such an invoice does not reach the buyer through KSeF. Ask for the NIP in the conversation of the contract.',
    },
  },
  'buyer-address': {
    blocking: false,
    path: null,
    text: {
      pl: 'Nie znamy pełnego adresu kupującego. Zapytaj o niego w rozmowie przy umowie.',
      en: 'The buyer’s whole address is not known. Ask for it in the conversation of the contract.',
    },
  },
  'recipient-id': {
    blocking: false,
    path: null,
    text: {
      pl: 'Odbiorca nie podał swojego identyfikatora wewnętrznego w KSeF. Bez niego fakturę zobaczy w KSeF tylko płatnik. Jeśli go znasz, wpisz go w danych do szkicu.',
      en: 'The recipient has not given its internal identifier in KSeF. Without it only the payer sees the invoice there. If you know it, enter it among the data for the draft.',
    },
  },
};

/** As the schema of FA(3) has it: besides the check digit, the second or third digit is no zero. */
const FA3_NIP = /^[1-9](\d[1-9]|[1-9]\d)\d{7}$/;
export const fitsKsef = (nip: string): boolean => FA3_NIP.test(nip);

/** All that the draft lacks, what hinders the file first. `status` is the supplier's VAT status on the day of the invoice. */
export const lacksOf = (draft: InvoiceDraft, status: 'active' | 'exempt' | null): Lack[] => {
  const { seller, buyer, recipient, lines } = draft;
  const has: Readonly<Record<LackKind, boolean>> = {
    'seller-nip': seller.nip === null,
    'seller-nip-form': seller.nip !== null && !fitsKsef(seller.nip),
    'seller-address': !isWholeAddress(seller.address),
    'vat-status': status === null,
    'taxed-though-exempt': status === 'exempt' && lines.some(({ vat }) => vat !== 'zw' && vat !== 'np'),
    'exemption-basis': draft.exemption === null && lines.some(({ vat }) => vat === 'zw'),
    number: draft.number === null,
    account: draft.account === null,
    'buyer-nip': buyer.nip === null || !fitsKsef(buyer.nip),
    'buyer-address': !isWholeAddress(buyer.address),
    'recipient-id': recipient !== null && recipient.internalId === null,
  };
  return lackKinds
    .filter((kind) => has[kind])
    .map((kind) => ({ kind, ...lacks[kind] }))
    .toSorted((one, other) => Number(other.blocking) - Number(one.blocking));
};
