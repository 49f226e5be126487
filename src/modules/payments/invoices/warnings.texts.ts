import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { formatMoney } from '../../../shared/money.js';
import type { Warning, WarningKind } from './domain/duties.js';

/** `amount`: the rule's amount as one writes it; `from`: the day of a coming rule, or an empty text for one that holds. */
type Said = (amount: string, from: string) => string;

const pl = {
  'ksef-all': () => 'Fakturę wystawia się w KSeF, także gdy sprzedawca jest zwolniony z VAT.',
  'ksef-large': (amount) =>
    `W KSeF muszą wystawiać faktury sprzedawcy, którzy w 2024 roku sprzedali za ponad ${amount} brutto.`,
  'ksef-relief': (amount) =>
    `Wolno wystawić fakturę poza KSeF, jeśli wszystkie Wasze faktury z tego miesiąca to razem najwyżej ${amount} brutto. Policz też te, których tu nie ma.`,
  'ksef-relief-over': (amount) =>
    `Z tą fakturą suma miesiąca przekracza ${amount} brutto, więc ta i następne muszą już iść przez KSeF.`,
  'ksef-relief-ends': (_, from) =>
    `Od ${from} wszystkie faktury idą przez KSeF, bez względu na sumę miesiąca.`,
  'ksef-fines': (_, from) =>
    from
      ? `Od ${from} za fakturę wystawioną poza KSeF grozi kara.`
      : 'Za fakturę wystawioną poza KSeF grozi kara.',
  'ksef-transfer': (_, from) =>
    from
      ? `Od ${from} firma, która płaci za fakturę, podaje w przelewie jej numer KSeF. Zanotuj go tu, gdy go dostaniesz.`
      : 'Firma, która płaci za fakturę, podaje w przelewie jej numer KSeF. Zanotuj go tu, gdy go dostaniesz.',
  'jst-mark': () =>
    'Kupuje jednostka samorządu: nabywcą jest gmina, a szkic ma znacznik JST i jednostkę jako odbiorcę.',
  'small-turnover': (amount) =>
    `To zwolnienie jest dla sprzedaży do ${amount} w roku. Po przekroczeniu tej kwoty trzeba doliczać VAT.`,
  'split-payment': (amount) =>
    `Faktura przekracza ${amount}. Jeśli są na niej towary lub usługi z załącznika nr 15 (na przykład roboty budowlane, odpady, złom, elektronika), zaznacz je w danych do szkicu: muszą na niej być słowa „mechanizm podzielonej płatności”.`,
  'split-payment-marked': (amount) =>
    `Faktura przekracza ${amount} i obejmuje pozycje z załącznika nr 15, więc szkic ma słowa „mechanizm podzielonej płatności”.`,
  'white-list': (amount) =>
    `Kwota przekracza ${amount}: kupujący zapłaci tylko na rachunek z wykazu podatników VAT (biała lista). Sprawdźcie, czy Wasz tam jest.`,
  'correct-lowered': (amount) =>
    `Odkąd zanotowano fakturę, należność obniżono o ${amount}. Na tę różnicę wystawcie fakturę korygującą. Jeśli już jest, nic więcej nie trzeba.`,
  'correct-sent-back': () =>
    'Faktura jest z dnia, zanim kupujący przyjął dostawę, a wcześniejszą odesłał do poprawki. Jeśli na fakturze jest co innego, niż w końcu przyjął, wystawcie fakturę korygującą.',
  'correct-in-ksef': () =>
    'Fakturę, która jest w KSeF, koryguje się w KSeF, z podaniem jej numeru KSeF. Serwis nie wystawia ani nie numeruje korekt.',
} satisfies Record<WarningKind, Said>;

const en = {
  'ksef-all': () => 'The invoice is issued through KSeF, also by a seller exempt from VAT.',
  'ksef-large': (amount) =>
    `Sellers whose sales of 2024 were above ${amount} gross have to issue invoices through KSeF.`,
  'ksef-relief': (amount) =>
    `You may issue it outside KSeF if all your invoices of this month come to ${amount} gross at most. Count those that are not on record here as well.`,
  'ksef-relief-over': (amount) =>
    `With this invoice the month’s sum is above ${amount} gross, so this one and those after it have to go through KSeF.`,
  'ksef-relief-ends': (_, from) => `From ${from} on all invoices go through KSeF, whatever the month’s sum.`,
  'ksef-fines': (_, from) =>
    from ? `From ${from} on an invoice outside KSeF may be fined.` : 'An invoice outside KSeF may be fined.',
  'ksef-transfer': (_, from) =>
    from
      ? `From ${from} on a firm that pays an invoice names its KSeF number in the transfer. Note it here when you get it.`
      : 'A firm that pays an invoice names its KSeF number in the transfer. Note it here when you get it.',
  'jst-mark': () =>
    'A unit of local government buys: the municipality is the buyer, and the draft bears the mark JST and the unit as recipient.',
  'small-turnover': (amount) =>
    `This exemption is for sales up to ${amount} a year. Beyond that VAT has to be charged.`,
  'split-payment': (amount) =>
    `The invoice is above ${amount}. If it holds goods or services of annex 15 (such as building works, waste, scrap, electronics), mark them among the data for the draft: it has to bear the words “mechanizm podzielonej płatności”.`,
  'split-payment-marked': (amount) =>
    `The invoice is above ${amount} and holds lines of annex 15, so the draft bears the words “mechanizm podzielonej płatności”.`,
  'white-list': (amount) =>
    `The amount is above ${amount}: the buyer pays only to an account on the list of VAT payers. Check that yours is there.`,
  'correct-lowered': (amount) =>
    `Since the invoice was noted, ${amount} less is asked for. Issue a correcting invoice over the difference. If there is one already, nothing more is to be done.`,
  'correct-sent-back': () =>
    'The invoice is older than the buyer’s acceptance, and an earlier delivery was sent back to be mended. If it says anything else than what was accepted in the end, issue a correcting invoice.',
  'correct-in-ksef': () =>
    'An invoice that is in KSeF is corrected in KSeF, naming its KSeF number. The site neither issues nor numbers corrections.',
} satisfies Record<WarningKind, Said>;

const texts = catalogue({ pl, en });

/** A warning in a sentence. */
export const warningText = ({ kind, amount, from }: Warning, lang: Lang): string =>
  (texts[lang][kind] as Said)(formatMoney(amount, lang), from ? formatDate(from, lang) : '');
