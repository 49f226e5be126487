import type { Tx } from '../../platform/database/db.js';
import { formatDate, formatInstant, type LocalDate } from '../../shared/dates.js';
import type { Lang, Localised } from '../../shared/lang.js';
import type { Notices } from '../notices/index.js';
import type { Inquiry } from './data/inquiry.queries.js';
import type { Side } from './domain/policy.js';
import { fullStop } from '../../shared/text.js';

type Facts = Pick<Inquiry, 'subject' | 'buyerName' | 'supplierName' | 'answerBy'> & {
  /** Last day of the quote; null where there is none. */
  readonly validUntil: LocalDate | null;
  /** By which day the supplier says that it will answer; null where it has not. */
  readonly answerPromisedOn: LocalDate | null;
};
type Wording = {
  readonly to: Side;
  readonly title: (f: Facts) => Localised;
  readonly text: (f: Facts) => Localised;
};

const at = (instant: Date, lang: Lang) => formatInstant(instant, lang);
const day = (date: LocalDate | null, lang: Lang) => (date === null ? '' : formatDate(date, lang));

/**
 * What each step tells the other side, in the panel and by mail. Never a price, a reason or a message: those
 * are read behind the sign-in only.
 */
const wordings = {
  new: {
    to: 'supplier',
    title: (f) => ({ pl: `Nowe zapytanie: ${f.subject}`, en: `New inquiry: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} pyta o ofertę. Odpowiedz do ${at(f.answerBy, 'pl')}.`,
      en: `${f.buyerName} asks for a quote. Answer by ${at(f.answerBy, 'en')}.`,
    }),
  },
  'message-to-supplier': {
    to: 'supplier',
    title: (f) => ({ pl: `Nowa wiadomość: ${f.subject}`, en: `New message: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} pisze w sprawie zapytania.`,
      en: `${f.buyerName} writes about the inquiry.`,
    }),
  },
  'message-to-buyer': {
    to: 'buyer',
    title: (f) => ({ pl: `Nowa wiadomość: ${f.subject}`, en: `New message: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} pisze w sprawie zapytania.`,
      en: `${f.supplierName} writes about the inquiry.`,
    }),
  },
  acknowledged: {
    to: 'buyer',
    title: (f) => ({ pl: `Dostawca odpowie: ${f.subject}`, en: `An answer is promised: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} widzi zapytanie i odpowie do ${day(f.answerPromisedOn, 'pl')}.`,
      en: `${f.supplierName} has seen the inquiry and will answer by ${day(f.answerPromisedOn, 'en')}.`,
    }),
  },
  declined: {
    to: 'buyer',
    title: (f) => ({ pl: `Dostawca odmówił: ${f.subject}`, en: `Declined: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} nie złoży wyceny. Powód jest w panelu.`,
      en: `${f.supplierName} will not quote. The reason is in the panel.`,
    }),
  },
  cancelled: {
    to: 'supplier',
    title: (f) => ({ pl: `Zapytanie anulowane: ${f.subject}`, en: `Inquiry cancelled: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} anuluje zapytanie. Powód jest w panelu.`,
      en: `${f.buyerName} cancels the inquiry. The reason is in the panel.`,
    }),
  },
  quoted: {
    to: 'buyer',
    title: (f) => ({ pl: `Jest wycena: ${f.subject}`, en: `A quote has come: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} przysyła wycenę, ważną do ${day(f.validUntil, 'pl')}.`,
      en: `${f.supplierName} sends a quote, valid until ${day(f.validUntil, 'en')}.`,
    }),
  },
  revised: {
    to: 'buyer',
    title: (f) => ({ pl: `Nowa wersja wyceny: ${f.subject}`, en: `New version of the quote: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} przysyła nową wersję wyceny, ważną do ${day(f.validUntil, 'pl')}. Poprzednia już nie obowiązuje.`,
      en: `${f.supplierName} sends a new version of the quote, valid until ${day(f.validUntil, 'en')}. The earlier one no longer counts.`,
    }),
  },
  withdrawn: {
    to: 'buyer',
    title: (f) => ({ pl: `Wycena wycofana: ${f.subject}`, en: `Quote withdrawn: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} wycofuje wycenę.`,
      en: `${f.supplierName} withdraws the quote.`,
    }),
  },
  accepted: {
    to: 'supplier',
    title: (f) => ({ pl: `Wycena przyjęta: ${f.subject}`, en: `Quote accepted: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} przyjmuje wycenę. Umowa czeka w panelu.`,
      en: `${f.buyerName} accepts the quote. The contract is in the panel.`,
    }),
  },
  refused: {
    to: 'supplier',
    title: (f) => ({ pl: `Wycena odrzucona: ${f.subject}`, en: `Quote refused: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.buyerName} odrzuca wycenę. Powód jest w panelu.`,
      en: `${f.buyerName} refuses the quote. The reason is in the panel.`,
    }),
  },
  'capacity-short': {
    to: 'supplier',
    title: (f) => ({
      pl: `Brakuje wolnych mocy: ${f.subject}`,
      en: `Not enough free capacity: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} chce przyjąć wycenę, ale Wasze wolne moce na czas dostawy na to nie wystarczają. Zwiększcie je w panelu (Wolne moce) albo przyślijcie wycenę na inny termin.`,
      en: `${f.buyerName} wants to accept the quote, but your free capacity for the time of delivery is not enough. Raise it in the panel (Free capacity) or send a quote for another time.`,
    }),
  },
  'expired-for-buyer': {
    to: 'buyer',
    title: (f) => ({ pl: `Nie ma odpowiedzi: ${f.subject}`, en: `No answer: ${f.subject}` }),
    text: (f) => ({
      pl: `${f.supplierName} nie odpowiada w terminie. Możesz zapytać innego dostawcę.`,
      en: `${f.supplierName} has not answered in time. You can ask another supplier.`,
    }),
  },
  'expired-for-supplier': {
    to: 'supplier',
    title: (f) => ({ pl: `Termin odpowiedzi minął: ${f.subject}`, en: `Time to answer is up: ${f.subject}` }),
    text: (f) => ({
      pl: `Zapytanie od: ${f.buyerName} pozostało bez wyceny.`,
      en: `The inquiry from ${f.buyerName} was left without a quote.`,
    }),
  },
  'quote-expired-for-buyer': {
    to: 'buyer',
    title: (f) => ({
      pl: `Wycena straciła ważność: ${f.subject}`,
      en: `Quote no longer valid: ${f.subject}`,
    }),
    text: (f) => ({
      pl: fullStop(
        `Wycena była ważna do ${day(f.validUntil, 'pl')}. Możesz poprosić o nową: ${f.supplierName}`,
      ),
      en: `The quote was valid until ${day(f.validUntil, 'en')}. You can ask ${f.supplierName} for a new one.`,
    }),
  },
  'quote-expired-for-supplier': {
    to: 'supplier',
    title: (f) => ({
      pl: `Wycena straciła ważność: ${f.subject}`,
      en: `Quote no longer valid: ${f.subject}`,
    }),
    text: (f) => ({
      pl: `${f.buyerName} nie decyduje do ${day(f.validUntil, 'pl')}. Możesz przysłać nową wersję.`,
      en: `${f.buyerName} has not decided by ${day(f.validUntil, 'en')}. You can send a new version.`,
    }),
  },
} as const satisfies Record<string, Wording>;

export type InquiryNews = keyof typeof wordings;

/** The Polish path of an inquiry's page. */
export const inquiryPath = (id: string): string => `/panel/zapytania/${id}`;
/** Of what became of it without a contract. */
export const closingPath = (id: string): string => `${inquiryPath(id)}/jak-sie-skonczylo`;

/** Tells the side that a step concerns. */
export const tellOf = async (
  notices: Notices,
  tx: Tx,
  news: InquiryNews,
  inquiry: Pick<
    Inquiry,
    'id' | 'buyerId' | 'supplierId' | 'subject' | 'buyerName' | 'supplierName' | 'answerBy'
  > &
    Partial<Pick<Inquiry, 'answerPromisedOn'>>,
  validUntil: LocalDate | null = null,
): Promise<void> => {
  const { to, title, text } = wordings[news];
  // A notice is kept as JSON, which PostgreSQL refuses with half a character in it; plain columns do not.
  const { answerPromisedOn = null } = inquiry;
  const facts = { ...inquiry, subject: inquiry.subject.toWellFormed(), validUntil, answerPromisedOn };
  await notices.tell(tx, {
    organisationId: to === 'buyer' ? inquiry.buyerId : inquiry.supplierId,
    kind: `inquiries.${news}`,
    title: title(facts),
    text: text(facts),
    path: inquiryPath(inquiry.id),
    subjectId: inquiry.id,
  });
};
