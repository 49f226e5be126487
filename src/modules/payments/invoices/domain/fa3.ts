import type { Decimal } from '../../../../shared/decimal.js';
import { plainMoney, type Grosze } from '../../../../shared/money.js';
import type { VatRate } from '../../../../shared/vat.js';
import type { DraftLine, InvoiceDraft, InvoiceParty } from './draft.js';
import { element, token, xmlDocument, type XmlElement } from './xml.js';

export const FA3_NAMESPACE = 'http://crd.gov.pl/wzor/2025/06/25/13775/';

/** Stands where the supplier's own number has to come: the program numbers no invoice. */
export const NO_NUMBER = 'SZKIC – wpisz numer faktury';
const SYSTEM = 'Wspólny Rynek: szkic, nie wysłano do KSeF';

const YES = '1';
const NO = '2';

const text = (name: string, value: string, most = 256): XmlElement | null => {
  const written = token(value, most);
  return written ? element(name, written) : null;
};
const amount = (name: string, grosze: Grosze): XmlElement => element(name, plainMoney(grosze));
const mark = (name: string, holds: boolean): XmlElement => element(name, holds ? YES : NO);

/**
 * The draft as an FA(3) document, schema 1-0E. @throws Error while it lacks what the schema insists on: see
 * `lacksOf`, which says so in words first
 */
export const fa3Of = (draft: InvoiceDraft, madeAt: Date): string =>
  xmlDocument(
    element(
      'Faktura',
      [
        element('Naglowek', [
          element('KodFormularza', 'FA', { kodSystemowy: 'FA (3)', wersjaSchemy: '1-0E' }),
          element('WariantFormularza', '3'),
          element('DataWytworzeniaFa', `${madeAt.toISOString().slice(0, 19)}Z`),
          text('SystemInfo', SYSTEM),
        ]),
        element('Podmiot1', [identityOf(draft.seller, sellerNip(draft)), addressOf(draft.seller)]),
        element('Podmiot2', [
          identityOf(draft.buyer, draft.buyer.nip ? element('NIP', draft.buyer.nip) : element('BrakID', YES)),
          addressOf(draft.buyer),
          mark('JST', draft.recipient?.municipal ?? false),
          mark('GV', false),
        ]),
        ...thirdParties(draft),
        element('Fa', invoiceOf(draft)),
        draft.seller.krs && element('Stopka', [element('Rejestry', [element('KRS', draft.seller.krs)])]),
      ],
      { xmlns: FA3_NAMESPACE },
    ),
  );

const sellerNip = ({ seller }: InvoiceDraft): XmlElement => {
  if (!seller.nip || seller.address.length === 0)
    throw new Error('No invoice without the seller’s NIP and address');
  return element('NIP', seller.nip);
};

const identityOf = ({ name }: InvoiceParty, id: XmlElement): XmlElement =>
  element('DaneIdentyfikacyjne', [id, text('Nazwa', name, 512)]);

const addressOf = ({ address: [first, second] }: InvoiceParty): XmlElement | null =>
  first
    ? element('Adres', [
        element('KodKraju', 'PL'),
        text('AdresL1', first, 512),
        second ? text('AdresL2', second, 512) : null,
      ])
    : null;

/** Who received, where another pays; and the unit that did the work, where another sells. */
const thirdParties = ({ recipient, performer }: InvoiceDraft): XmlElement[] => [
  ...(recipient
    ? [
        element('Podmiot3', [
          identityOf(
            recipient,
            recipient.internalId ? element('IDWew', recipient.internalId) : element('BrakID', YES),
          ),
          addressOf(recipient),
          // 8: a unit of local government that receives; 2: an inner unit or branch that does.
          element('Rola', recipient.municipal ? '8' : '2'),
        ]),
      ]
    : []),
  ...(performer
    ? [
        element('Podmiot3', [
          identityOf(performer, element('BrakID', YES)),
          addressOf(performer),
          element('RolaInna', YES),
          element('OpisRoli', 'Jednostka sprzedawcy, która wykonała zamówienie'),
        ]),
      ]
    : []),
];

const invoiceOf = (draft: InvoiceDraft): (XmlElement | null)[] => {
  const { number, concludedOn } = draft.contract;
  return [
    element('KodWaluty', 'PLN'),
    element('P_1', draft.issuedOn),
    text('P_2', draft.number ?? NO_NUMBER),
    draft.deliveredOn === draft.issuedOn ? null : element('P_6', draft.deliveredOn),
    ...sumsOf(draft),
    amount('P_15', draft.totals.gross),
    notesOf(draft),
    element('RodzajFaktury', 'VAT'),
    element('DodatkowyOpis', [element('Klucz', 'Tytuł przelewu'), text('Wartosc', draft.reference)]),
    ...draft.lines.map(lineOf),
    paymentOf(draft),
    element('WarunkiTransakcji', [
      element('Umowy', [element('DataUmowy', concludedOn), text('NrUmowy', number)]),
      draft.orderNumber && element('Zamowienia', [text('NrZamowienia', draft.orderNumber)]),
    ]),
  ];
};

/** Which fields hold the sums of a rate, in the order of the schema; the second one its VAT. */
const sums: readonly (readonly [VatRate, string, string?])[] = [
  ['23', 'P_13_1', 'P_14_1'],
  ['8', 'P_13_2', 'P_14_2'],
  ['5', 'P_13_3', 'P_14_3'],
  ['0', 'P_13_6_1'],
  ['zw', 'P_13_7'],
  ['np', 'P_13_8'],
];

const sumsOf = ({ totals }: InvoiceDraft): XmlElement[] =>
  sums.flatMap(([rate, net, vat]) => {
    const row = totals.perRate.find((each) => each.rate === rate);
    if (!row) return [];
    return vat ? [amount(net, row.net), amount(vat, row.vat)] : [amount(net, row.net)];
  });

/** Each note says of itself that it does not hold, as the schema wants; no cash method, self-billing or margin here. */
const notesOf = (draft: InvoiceDraft): XmlElement => {
  const exempt = draft.lines.some(({ vat }) => vat === 'zw');
  if (exempt && !draft.exemption) throw new Error('No exemption without its provision');
  return element('Adnotacje', [
    mark('P_16', false),
    mark('P_17', false),
    mark('P_18', false),
    mark('P_18A', draft.splitPayment),
    element(
      'Zwolnienie',
      draft.exemption ? [element('P_19', YES), text('P_19A', draft.exemption)] : [element('P_19N', YES)],
    ),
    element('NoweSrodkiTransportu', [element('P_22N', YES)]),
    mark('P_23', false),
    element('PMarzy', [element('P_PMarzyN', YES)]),
  ]);
};

/** `0` within the country, `np` for what is taxed outside it: the two others of each are no trade of this site. */
const rates: Readonly<Record<VatRate, string>> = {
  '23': '23',
  '8': '8',
  '5': '5',
  '0': '0 KR',
  zw: 'zw',
  np: 'np I',
};

const lineOf = (line: DraftLine, at: number): XmlElement =>
  element('FaWiersz', [
    element('NrWierszaFa', String(at + 1)),
    text('P_7', line.name, 512),
    text('P_8A', line.unit),
    decimal('P_8B', line.quantity),
    decimal('P_9A', line.unitPrice),
    amount('P_11', line.net),
    element('P_12', rates[line.vat]),
    line.annex15 && element('P_12_Zal_15', YES),
  ]);

const decimal = (name: string, value: Decimal): XmlElement => element(name, value);

const paymentOf = ({ dueOn, paymentDays, account }: InvoiceDraft): XmlElement =>
  element('Platnosc', [
    element('TerminPlatnosci', [
      element('Termin', dueOn),
      element('TerminOpis', [
        element('Ilosc', String(paymentDays)),
        element('Jednostka', 'dni'),
        element('ZdarzeniePoczatkowe', 'doręczenie faktury, nie wcześniej niż przyjęcie dostawy'),
      ]),
    ]),
    element('FormaPlatnosci', '6'),
    account && element('RachunekBankowy', [element('NrRB', account)]),
  ]);
