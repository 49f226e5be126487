import { addDays, daysBetween, formatDate, localDateOf, type LocalDate } from '../../../../shared/dates.js';
import type { Decimal } from '../../../../shared/decimal.js';
import type { Localised } from '../../../../shared/lang.js';
import { MOST_PER_LINE, netOf } from '../../../../shared/money.js';
import type { FieldError } from '../../../../shared/problems.js';
import type { VatRate } from '../../../../shared/vat.js';
import {
  totalsOf,
  type BidAlternative,
  type BidContent,
  type BidDelivery,
  type BidLine,
} from '../bid-content.js';

const MOST_VALID_DAYS = 366;

/** What a bid has to answer, of a procedure's content. Lots are counted from 1. */
export type Asked = {
  readonly lots: readonly {
    readonly title: string;
    readonly lines: readonly {
      readonly id: string;
      readonly name: string;
      readonly quantity: Decimal;
      readonly unit: string;
    }[];
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly kind: 'text' | 'yes-no' | 'number';
    readonly required: boolean;
  }[];
  readonly alternativesAllowed: boolean;
  /** Whether a lot may be quoted with lines that are not available. */
  readonly partialLines: boolean;
  /** An ISO instant, and for how many days from its day in Warsaw a bid has to hold. */
  readonly deadline: string;
  readonly quoteValidDays: number;
};

/** A line as its author wrote it; what the procedure fixes (quantity and unit of what was asked) is not here. */
export type WrittenLine = {
  readonly lineId: string;
  readonly offer: BidLine['offer'];
  /** What is offered instead; of a replacement alone. */
  readonly name?: string | undefined;
  /** Of a replacement, when it differs from what was asked. */
  readonly quantity?: Decimal | undefined;
  readonly unit?: string | undefined;
  readonly unitPrice?: Decimal | undefined;
  readonly vat?: VatRate | undefined;
};
export type WrittenAlternative = Omit<WrittenLine, 'offer'>;

export type WrittenBid = {
  readonly lines: readonly WrittenLine[];
  readonly alternatives: readonly WrittenAlternative[];
  readonly delivery: readonly BidDelivery[];
  /** Null only in a draft. */
  readonly validUntil: LocalDate | null;
  readonly paymentDays: number;
  readonly conditions: string | null;
  readonly answers: readonly { readonly questionId: string; readonly text: string }[];
};

/** What a form starts from. */
export const nothingWritten: WrittenBid = {
  lines: [],
  alternatives: [],
  delivery: [],
  validUntil: null,
  paymentDays: 14,
  conditions: null,
  answers: [],
};

/** What was sent, as its author had written it. */
export const writtenAgain = (content: BidContent): WrittenBid => {
  const { delivery, validUntil, paymentDays, conditions, answers } = content;
  return {
    lines: content.lines.map((line) => {
      const { lineId, offer } = line;
      if (line.offer === 'unavailable') return { lineId, offer };
      const { unitPrice, vat, quantity, unit } = line;
      return line.offer === 'priced'
        ? { lineId, offer, unitPrice, vat }
        : { lineId, offer, name: line.name, quantity, unit, unitPrice, vat };
    }),
    alternatives: content.alternatives.map(({ lineId, name, quantity, unit, unitPrice, vat }) => ({
      ...{ lineId, name, quantity, unit, unitPrice, vat },
    })),
    ...{ delivery, validUntil, paymentDays, conditions, answers },
  };
};

export type Completed =
  | { readonly ok: true; readonly content: Omit<BidContent, 'files' | 'evidence'> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What was written, with all that the procedure and the server say of it; or all that is wrong with it. */
export const completed = (written: WrittenBid, asked: Asked): Completed => {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, text: Localised) => void errors.push({ pointer, text });
  const lines = readLines(written.lines, asked, wrong);
  const alternatives = readAlternatives(written.alternatives, asked, wrong);
  checkDelivery(written.delivery, asked, wrong);
  checkAnswers(written.answers, asked, wrong);
  checkValidity(written.validUntil, asked, wrong);
  const { validUntil, paymentDays, conditions } = written;
  if (errors.length > 0 || validUntil === null) return { ok: false, errors };
  const answers = asked.questions.flatMap(({ id }) => written.answers.filter((a) => a.questionId === id));
  const delivery = written.delivery.toSorted((a, b) => a.lotNumber - b.lotNumber);
  return {
    ok: true,
    content: {
      ...{ lines, alternatives, delivery, validUntil, paymentDays, conditions, answers },
      totals: totalsOf(lines),
    },
  };
};

type Wrong = (pointer: string, text: Localised) => void;
type AskedLine = Asked['lots'][number]['lines'][number] & { readonly lotNumber: number };

const askedLines = (asked: Asked): AskedLine[] =>
  asked.lots.flatMap((lot, at) => lot.lines.map((line) => ({ ...line, lotNumber: at + 1 })));

const readLines = (written: readonly WrittenLine[], asked: Asked, wrong: Wrong): BidLine[] => {
  const all = askedLines(asked);
  const place = new Map(all.map((line, at) => [line.id, at]));
  const seen = new Set<string>();
  const read = written.flatMap((line, at): BidLine[] => {
    const wanted = all[place.get(line.lineId) ?? -1];
    if (!wanted) return refuse(wrong, `/lines/${at}/lineId`, texts.noSuchLine);
    if (seen.has(line.lineId)) return refuse(wrong, `/lines/${at}/lineId`, texts.lineTwice);
    seen.add(line.lineId);
    const { id: lineId, lotNumber } = wanted;
    if (line.offer === 'unavailable') {
      if (!asked.partialLines) wrong(`/lines/${at}/offer`, texts.wholeLots);
      return [{ offer: 'unavailable', lineId, lotNumber }];
    }
    const own = line.offer === 'replacement';
    const priced = readPrice(
      own ? line : { ...line, quantity: undefined, unit: undefined },
      wanted,
      at,
      wrong,
    );
    if (own && !line.name) wrong(`/lines/${at}/name`, texts.nameNeeded);
    if (!priced) return [];
    return own
      ? [{ offer: 'replacement', name: line.name ?? '', ...priced }]
      : [{ offer: 'priced', ...priced }];
  });
  checkLots(all, seen, read, wrong, written.length);
  return read.sort((a, b) => (place.get(a.lineId) ?? 0) - (place.get(b.lineId) ?? 0));
};

/** A lot is answered in every line or not at all, and at least one line of it has a price. */
const checkLots = (
  all: readonly AskedLine[],
  answered: ReadonlySet<string>,
  read: readonly BidLine[],
  wrong: Wrong,
  written: number,
): void => {
  const lots = new Set(all.filter((line) => answered.has(line.id)).map((line) => line.lotNumber));
  if (written === 0 || (read.length > 0 && read.every((line) => line.offer === 'unavailable'))) {
    wrong('/lines', texts.nothingOffered);
  }
  for (const lot of lots) {
    const missing = all.filter((line) => line.lotNumber === lot && !answered.has(line.id));
    if (missing.length > 0)
      wrong(
        '/lines',
        texts.lotIncomplete(
          lot,
          missing.map((line) => line.name),
        ),
      );
  }
};

const readAlternatives = (
  written: readonly WrittenAlternative[],
  asked: Asked,
  wrong: Wrong,
): BidAlternative[] => {
  if (written.length > 0 && !asked.alternativesAllowed) wrong('/alternatives', texts.noAlternatives);
  const all = askedLines(asked);
  return written.flatMap((line, at): BidAlternative[] => {
    const wanted = all.find(({ id }) => id === line.lineId);
    if (!wanted) return refuse(wrong, `/alternatives/${at}/lineId`, texts.noSuchLine);
    if (!line.name) wrong(`/alternatives/${at}/name`, texts.nameNeeded);
    const priced = readPrice(line, wanted, at, wrong, 'alternatives');
    return priced ? [{ name: line.name ?? '', ...priced }] : [];
  });
};

const readPrice = (
  line: WrittenAlternative,
  wanted: AskedLine,
  at: number,
  wrong: Wrong,
  list: 'lines' | 'alternatives' = 'lines',
) => {
  const { unitPrice, vat } = line;
  if (unitPrice === undefined) wrong(`/${list}/${at}/unitPrice`, texts.priceNeeded);
  if (vat === undefined) wrong(`/${list}/${at}/vat`, texts.vatNeeded);
  if (unitPrice === undefined || vat === undefined) return null;
  const quantity = line.quantity ?? wanted.quantity;
  const net = netOf({ quantity, unitPrice });
  if (net === null) {
    wrong(`/${list}/${at}/unitPrice`, texts.tooMuch);
    return null;
  }
  const { id: lineId, lotNumber } = wanted;
  return { lineId, lotNumber, quantity, unit: line.unit ?? wanted.unit, unitPrice, vat, net };
};

const checkValidity = (validUntil: LocalDate | null, asked: Asked, wrong: Wrong): void => {
  if (validUntil === null) return wrong('/validUntil', texts.dayNeeded);
  const least = leastValidity(asked);
  if (validUntil < least) wrong('/validUntil', texts.tooShort(least));
  if (daysBetween(least, validUntil) > MOST_VALID_DAYS) wrong('/validUntil', texts.tooFar);
};

/** The first last day that the buyer takes. */
export const leastValidity = ({ deadline, quoteValidDays }: Asked): LocalDate =>
  addDays(localDateOf(new Date(deadline)), quoteValidDays);

const checkDelivery = (delivery: readonly BidDelivery[], asked: Asked, wrong: Wrong): void => {
  delivery.forEach(({ lotNumber, from, to }, at) => {
    const twice = delivery.findIndex((other) => other.lotNumber === lotNumber) < at;
    if (lotNumber > asked.lots.length || twice) wrong(`/delivery/${at}/lotNumber`, texts.noSuchLot);
    if (from && to && to < from) wrong(`/delivery/${at}/to`, texts.endBeforeStart);
  });
};

const checkAnswers = (answers: WrittenBid['answers'], asked: Asked, wrong: Wrong): void => {
  answers.forEach(({ questionId, text }, at) => {
    const question = asked.questions.find(({ id }) => id === questionId);
    const twice = answers.findIndex((other) => other.questionId === questionId) < at;
    if (!question || twice) wrong(`/answers/${at}/questionId`, texts.noSuchQuestion);
    if (question?.kind === 'yes-no' && text !== 'yes' && text !== 'no')
      wrong(`/answers/${at}/text`, texts.yesNo);
    if (question?.kind === 'number' && !/^\d{1,10}([.,]\d{1,6})?$/.test(text)) {
      wrong(`/answers/${at}/text`, texts.number);
    }
  });
  const given = new Set(answers.map(({ questionId }) => questionId));
  if (asked.questions.some(({ id, required }) => required && !given.has(id))) {
    wrong('/answers', texts.answerNeeded);
  }
};

const refuse = (wrong: Wrong, pointer: string, text: Localised): never[] => {
  wrong(pointer, text);
  return [];
};

const texts = {
  dayNeeded: {
    pl: 'Podaj dzień, do którego wycena jest ważna.',
    en: 'Give the day until which the bid is valid.',
  },
  tooShort: (least: LocalDate): Localised => ({
    pl: `Kupujący prosi o wycenę ważną co najmniej do ${formatDate(least, 'pl')}.`,
    en: `The buyer asks for a bid that holds at least until ${formatDate(least, 'en')}.`,
  }),
  tooFar: {
    pl: 'Podaj dzień najwyżej rok po tym, o który prosi kupujący.',
    en: 'Give a day at most a year after the one that the buyer asks for.',
  },
  noSuchLine: { pl: 'Nie ma takiej pozycji.', en: 'There is no such line.' },
  lineTwice: { pl: 'Ta pozycja jest już wyceniona wyżej.', en: 'This line has been quoted above.' },
  noSuchLot: {
    pl: 'Nie ma takiej części albo jest podana dwa razy.',
    en: 'There is no such lot, or it stands twice.',
  },
  noSuchQuestion: {
    pl: 'Nie ma takiego pytania albo odpowiedź jest podana dwa razy.',
    en: 'There is no such question, or it is answered twice.',
  },
  wholeLots: {
    pl: 'W tym zapytaniu trzeba wycenić wszystkie pozycje części. Podaj cenę albo zamiennik.',
    en: 'Here every line of a lot has to be quoted. Give a price or a replacement.',
  },
  nothingOffered: {
    pl: 'Podaj cenę co najmniej jednej pozycji.',
    en: 'Give a price for at least one line.',
  },
  lotIncomplete: (lot: number, names: readonly string[]): Localised => ({
    pl: `W części ${lot} brakuje odpowiedzi na pozycje: ${names.join(', ')}. Wyceń całą część albo zostaw ją pustą.`,
    en: `In lot ${lot} these lines are not answered: ${names.join(', ')}. Quote the whole lot or leave it empty.`,
  }),
  noAlternatives: {
    pl: 'Kupujący nie dopuszcza propozycji dodatkowych. Możesz wpisać zamiennik.',
    en: 'The buyer takes no alternatives. You may write a replacement.',
  },
  nameNeeded: { pl: 'Napisz, co oferujesz zamiast tej pozycji.', en: 'Write what you offer instead.' },
  priceNeeded: { pl: 'Podaj cenę jednostkową netto.', en: 'Give the net unit price.' },
  vatNeeded: { pl: 'Wybierz stawkę VAT.', en: 'Choose the VAT rate.' },
  tooMuch: {
    pl: `Wartość pozycji przekracza ${MOST_PER_LINE / 100_000_000_000} mld zł. Sprawdź cenę.`,
    en: `The line is worth more than ${MOST_PER_LINE / 100_000_000_000} milliard zloty. Check the price.`,
  },
  endBeforeStart: { pl: 'Koniec jest przed początkiem.', en: 'The end is before the start.' },
  yesNo: { pl: 'Wybierz „tak” albo „nie”.', en: 'Choose “yes” or “no”.' },
  number: { pl: 'Wpisz liczbę, na przykład 12,5.', en: 'Enter a number such as 12.5.' },
  answerNeeded: {
    pl: 'Odpowiedz na wszystkie pytania oznaczone jako wymagane.',
    en: 'Answer all questions marked as required.',
  },
} satisfies Record<string, Localised | ((...args: never[]) => Localised)>;
