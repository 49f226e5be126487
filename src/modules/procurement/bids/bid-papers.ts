import type { Letter } from '../../../platform/documents/letter.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { formatInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { SentReceipt } from './bid-contents.service.js';
import type { AskedProcedure } from './data/asked.queries.js';
import type { OpeningFacts } from './data/opening.queries.js';

/** Words of the receipt and of the opening record, on pages and on paper. */
export const paperTexts = catalogue({
  pl: {
    receipt: 'Potwierdzenie złożenia wyceny',
    receiptFile: 'potwierdzenie-zlozenia-wyceny',
    opening: 'Protokół otwarcia wycen',
    openingFile: 'protokol-otwarcia',
    procedure: 'Postępowanie',
    subject: 'Przedmiot',
    buyer: 'Kupujący',
    bidder: 'Dostawca',
    version: 'Wersja wyceny',
    sentAt: 'Złożono',
    hash: 'Skrót z solą (SHA-256)',
    salt: 'Sól',
    confirms:
      'Serwis przyjął wycenę w tej chwili według zegara bazy danych, przed terminem, i zakleił ją do wspólnego otwarcia. Do tego czasu nie może jej przeczytać nikt poza dostawcą.',
    check:
      'Skrót SHA-256 policzono z 16 bajtów soli (podanej szesnastkowo) i zaraz po nich tekstu wyceny w UTF-8. Ten tekst jest do pobrania obok potwierdzenia. Po otwarciu kupujący widzi ten sam skrót w protokole, a skrót i sól przy otwartej wycenie, więc każda strona może sprawdzić, że nic się nie zmieniło.',
    howTo: 'Jak to sprawdzić',
    command: 'Na komputerze z systemem Linux albo macOS:',
    text: 'Pobierz tekst wyceny (TXT)',
    noPrice: 'Potwierdzenie nie zawiera cen, można je pokazać każdemu.',
    deadline: 'Termin składania',
    opensAt: 'Wyznaczona godzina otwarcia',
    openedAt: 'Otwarto',
    by: 'Kto otworzył',
    timer: 'serwis, o wyznaczonej godzinie',
    person: (name: string) => `${name} (w imieniu kupującego)`,
    someone: 'osoba działająca w imieniu kupującego',
    inAll: 'Liczba otwartych wycen',
    unconfirmed: 'Niepotwierdzone po zmianie zapytania, nieotwarte',
    unreadable: 'Uszkodzone, nie udało się odczytać',
    unreadableNote:
      'Wycena uszkodzona wpłynęła w terminie, ale jej zapisu w serwisie nie da się odczytać. Serwis czekał dobę, czy uda się go odzyskać z kopii zapasowej, i otworzył pozostałe.',
    noneOpened: 'Nikt nie złożył wyceny.',
    record:
      'Do tej chwili wyceny były zaszyfrowane i nikt poza ich autorami nie mógł ich przeczytać. Otwarto je wszystkie jednocześnie.',
    bidderPart: 'To część protokołu, która dotyczy Waszej wyceny. Całość ma kupujący.',
    opened: 'Otwarte wyceny',
    openNow: 'Otwórz wyceny teraz',
    openNote: (at: string) => `Wyceny otworzą się same o wyznaczonej godzinie: ${at}.`,
    openDue: 'Godzina otwarcia minęła. Serwis otwiera wyceny co minutę; można też otworzyć je od razu.',
    done: 'Wyceny otwarte.',
    pdf: 'Pobierz protokół (PDF)',
    backToProcedure: 'Wróć do postępowania',
    backToBid: 'Wróć do wyceny',
    toComparison: 'Porównaj wyceny',
    toResult: 'Zobacz wynik',
  },
  en: {
    receipt: 'Receipt of a bid',
    receiptFile: 'receipt-of-a-bid',
    opening: 'Record of the opening of bids',
    openingFile: 'opening-record',
    procedure: 'Procedure',
    subject: 'Subject',
    buyer: 'Buyer',
    bidder: 'Supplier',
    version: 'Version of the bid',
    sentAt: 'Sent',
    hash: 'Salted hash (SHA-256)',
    salt: 'Salt',
    confirms:
      'The site took the bid at this moment of the database’s clock, before the deadline, and sealed it for the common opening. Until then nobody but the supplier can read it.',
    check:
      'The SHA-256 is of the salt’s 16 bytes (given in hexadecimal) followed at once by the text of the bid in UTF-8. That text can be downloaded beside the receipt. After the opening the buyer sees the same hash in the record, and hash and salt beside the opened bid, so either side can check that nothing has changed.',
    howTo: 'How to check it',
    command: 'On a computer with Linux or macOS:',
    text: 'Download the text of the bid (TXT)',
    noPrice: 'The receipt holds no prices and may be shown to anybody.',
    deadline: 'Deadline for bids',
    opensAt: 'Appointed time of the opening',
    openedAt: 'Opened',
    by: 'Who opened',
    timer: 'the site, at the appointed time',
    person: (name) => `${name} (for the buyer)`,
    someone: 'a person acting for the buyer',
    inAll: 'Number of bids opened',
    unconfirmed: 'Not confirmed after a change of the request, not opened',
    unreadable: 'Damaged, could not be read',
    unreadableNote:
      'A damaged bid came in time, but its record on the site cannot be read. The site waited for a day whether it would come back from a backup, and opened the others.',
    noneOpened: 'Nobody has sent a bid.',
    record:
      'Until that moment the bids were encrypted and nobody but their authors could read them. All were opened at once.',
    bidderPart: 'This is the part of the record about your bid. The buyer has the whole.',
    opened: 'Bids opened',
    openNow: 'Open the bids now',
    openNote: (at) => `The bids open by themselves at the appointed time: ${at}.`,
    openDue:
      'The time of the opening has passed. The site opens bids every minute; they can be opened at once, too.',
    done: 'Bids opened.',
    pdf: 'Download the record (PDF)',
    backToProcedure: 'Back to the procedure',
    backToBid: 'Back to the bid',
    toComparison: 'Compare the bids',
    toResult: 'See the result',
  },
});

/** For people and, in brackets, to the millisecond. */
export const exactly = (at: Date, lang: Lang): string => `${formatInstant(at, lang)} (${at.toISOString()})`;

export const receiptLetter = (
  lang: Lang,
  receipt: SentReceipt,
  of: { procedure: AskedProcedure; bidder: string },
  site: Letter['site'],
): Letter => {
  const m = paperTexts[lang];
  const { procedure } = of;
  return {
    lang,
    site,
    generatedAt: formatInstant(receipt.submittedAt, lang),
    title: m.receipt,
    number: procedure.number,
    facts: [
      { label: m.procedure, value: procedure.number },
      { label: m.subject, value: procedure.subject },
      { label: m.buyer, value: procedure.buyerName },
      { label: m.bidder, value: of.bidder },
      { label: m.version, value: String(receipt.number) },
      { label: m.sentAt, value: exactly(receipt.submittedAt, lang) },
      { label: m.deadline, value: formatInstant(procedure.deadline, lang) },
    ],
    paragraphs: [m.confirms, m.check, m.noPrice],
    digests: [
      { label: m.hash, value: receipt.receipt },
      { label: m.salt, value: receipt.salt },
    ],
    signatures: [],
    note: null,
  };
};

export const openedByInWords = (record: OpeningFacts, lang: Lang): string => {
  const m = paperTexts[lang];
  if (record.byTimer) return m.timer;
  return record.openedByName ? m.person(record.openedByName) : m.someone;
};

/** Whose bids were damaged; null when none was. */
export const unreadableInWords = ({ unreadable }: OpeningFacts): string | null =>
  unreadable.map(({ supplierName }) => supplierName).join(', ') || null;

/** The whole record for the buyer, its part for a bidder (whose `unconfirmed` is null). */
export const openingLetter = (lang: Lang, record: OpeningFacts, site: Letter['site']): Letter => {
  const m = paperTexts[lang];
  const whole = record.unconfirmed !== null;
  return {
    lang,
    site,
    generatedAt: formatInstant(record.openedAt, lang),
    title: m.opening,
    number: record.number,
    facts: [
      { label: m.procedure, value: record.number },
      { label: m.subject, value: record.subject },
      { label: m.buyer, value: record.buyerName },
      { label: m.deadline, value: formatInstant(record.deadline, lang) },
      { label: m.opensAt, value: formatInstant(record.opensAt, lang) },
      { label: m.openedAt, value: exactly(record.openedAt, lang) },
      { label: m.by, value: openedByInWords(record, lang) },
      { label: m.inAll, value: String(record.openedInAll) },
      { label: m.unconfirmed, value: record.unconfirmed === null ? null : String(record.unconfirmed) },
      { label: m.unreadable, value: unreadableInWords(record) },
    ],
    paragraphs: [
      m.record,
      ...(whole ? [] : [m.bidderPart]),
      ...(record.openedInAll === 0 ? [m.noneOpened] : []),
      ...(record.unreadable.length > 0 ? [m.unreadableNote] : []),
    ],
    digests: record.opened.map((line) => ({
      label: `${line.supplierName}, ${m.version.toLocaleLowerCase(lang)} ${line.version}, ${formatInstant(new Date(line.submittedAt), lang)}`,
      value: line.receipt,
    })),
    signatures: [],
    note: m.check,
  };
};
