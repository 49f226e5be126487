import { z } from 'zod';
import { decimal, line, listOf, localDate, prose, whole } from '../../../platform/validation/fields.js';
import type { Localised } from '../../../shared/lang.js';
import { evidenceKinds } from '../../members/index.js';
import { criterionKinds, questionKinds, sumOfWeights } from './domain/criteria.js';
import { LEAST_RESERVED_PERCENT, reservedGroups } from './domain/reserved-groups.js';

export const MOST_LOTS = 20;
export const MOST_LINES = 200;
export const MOST_QUESTIONS = 30;
export const MOST_CRITERIA = 10;

const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().prefault(null);
const instant = () => z.iso.datetime();

/** Short and stable: a letter and a number, unique within the procedure ('a1', 'q2', 'k1'). */
export const itemId = (letter: string) => z.string().regex(new RegExp(`^${letter}\\d{1,3}$`));

const procedureLine = z.strictObject({
  id: itemId('a'),
  name: line(200),
  description: maybe(prose(2_000)),
  quantity: decimal({ positive: true }),
  unit: line(30),
  /** The listing that it was taken from; null for free text. */
  listingId: maybe(z.uuid()),
  /** Where this line is wanted; empty: where the whole procedure is. */
  places: listOf(line(200), { max: 20 }).prefault([]),
  from: maybe(localDate()),
  to: maybe(localDate()),
});

const question = z.strictObject({
  id: itemId('q'),
  text: line(500),
  kind: z.enum(questionKinds),
  required: z.boolean(),
});

const criterion = z.strictObject({
  id: itemId('k'),
  kind: z.enum(criterionKinds),
  name: line(150),
  weight: whole(1, 100),
  questionId: maybe(itemId('q')),
});

const lot = <Title extends z.ZodType>(title: Title) =>
  z.strictObject({ title, lines: listOf(procedureLine, { max: MOST_LINES }).prefault([]) });

/** Facts on both a draft and what is published; a draft lacks what is null or empty in it. */
const common = {
  caseNumber: maybe(line(80)),
  cpv: listOf(z.string().regex(/^\d{8}-\d$/), { max: 20 }).prefault([]),
  /** Slugs of categories, by which suppliers are found. */
  categories: listOf(z.string().max(60), { max: 10 }).prefault([]),
  /** TERYT codes of where it is wanted. */
  areas: listOf(z.string().regex(/^\d{2,4}$/), { max: 30 }).prefault([]),
  questions: listOf(question, { max: MOST_QUESTIONS }).prefault([]),
  /** Who pays, where another than the buyer. */
  payer: maybe(line(200)),
  /** The unit that receives. */
  recipient: maybe(z.strictObject({ id: z.uuid(), name: line(200) })),
  deliveryPlaces: listOf(line(200), { max: 20 }).prefault([]),
  /** Days from the delivery of the invoice. */
  paymentDays: whole(0, 60).prefault(14),
  reserved: maybe(
    z.strictObject({
      groups: listOf(z.enum(reservedGroups), { min: 1, max: reservedGroups.length }),
      atLeastPercent: whole(LEAST_RESERVED_PERCENT, 100),
    }),
  ),
  requiredEvidence: listOf(z.enum(evidenceKinds), { max: evidenceKinds.length }).prefault([]),
  /** May a bid offer another thing beside what was asked? */
  alternativesAllowed: z.boolean().prefault(true),
  /** May a bid say of a line that it is not available? */
  partialLines: z.boolean().prefault(true),
  /** For how many days from the deadline a bid has to hold. */
  quoteValidDays: whole(1, 366).prefault(30),
  remarks: maybe(prose(5_000)),
  openness: z.enum(['invited', 'members']).prefault('invited'),
  /** Whether those not chosen learn their rank. */
  showsRank: z.boolean().prefault(true),
  /** How many the buyer means to ask; null: it does not say. */
  toInvite: maybe(whole(1, 100)),
  /** Until when questions may be asked; null: until the deadline. */
  questionsUntil: maybe(instant()),
};

/** What a draft holds: everything may still be missing, but nothing in it is malformed. */
export const procedureDraft = z.strictObject({
  ...common,
  subject: maybe(line(150)),
  description: maybe(prose(10_000)),
  lots: listOf(lot(maybe(line(150))), { max: MOST_LOTS }).prefault([]),
  criteria: listOf(criterion, { max: MOST_CRITERIA }).prefault([]),
  deadline: maybe(instant()),
  opensAt: maybe(instant()),
});
export type ProcedureDraft = z.output<typeof procedureDraft>;

/** What is published: the same for everybody who may read it. The buyer's own figures are not in it. */
export const procedureContent = z
  .strictObject({
    ...common,
    subject: line(150),
    description: prose(10_000),
    lots: listOf(lot(line(150)), { min: 1, max: MOST_LOTS }),
    criteria: listOf(criterion, { min: 1, max: MOST_CRITERIA }),
    deadline: instant(),
    opensAt: instant(),
    /** Gross, in grosze, where the buyer shows it. */
    budget: maybe(whole(1, Number.MAX_SAFE_INTEGER)),
    files: listOf(
      z.strictObject({ id: z.uuid(), name: z.string().max(255), sha256: z.string().regex(/^[\da-f]{64}$/) }),
      { max: 20 },
    ).prefault([]),
  })
  .superRefine((content, context) => {
    const wrong = (path: (string | number)[], text: Localised) =>
      context.addIssue({ code: 'custom', path, params: { text }, input: content });
    const lines = content.lots.flatMap((each) => each.lines);
    content.lots.forEach((each, at) => {
      if (each.lines.length === 0) wrong(['lots', at, 'lines'], emptyLot);
    });
    if (lines.length > MOST_LINES) wrong(['lots'], tooManyLines);
    for (const items of [lines, content.questions, content.criteria])
      if (new Set(items.map(({ id }) => id)).size < items.length) wrong([], sameId);
    content.lots.forEach((each, lotAt) =>
      each.lines.forEach(({ from, to }, at) => {
        if (from && to && to < from) wrong(['lots', lotAt, 'lines', at, 'to'], endBeforeStart);
      }),
    );
    if (sumOfWeights(content.criteria) !== 100) wrong(['criteria'], weightsNotHundred);
    const counted = content.questions.filter(({ kind }) => kind !== 'text').map(({ id }) => id);
    content.criteria.forEach(({ kind, questionId }, at) => {
      if (kind === 'answer' ? !questionId || !counted.includes(questionId) : questionId !== null)
        wrong(['criteria', at, 'questionId'], numberNeeded);
    });
    // As instants: one instant may be written with more or fewer digits.
    const deadline = Date.parse(content.deadline);
    if (Date.parse(content.opensAt) < deadline) wrong(['opensAt'], opensBeforeDeadline);
    if (content.questionsUntil && Date.parse(content.questionsUntil) > deadline)
      wrong(['questionsUntil'], questionsAfterDeadline);
  });
export type ProcedureContent = z.output<typeof procedureContent>;
export type ProcedureLot = ProcedureContent['lots'][number];
export type ProcedureLine = ProcedureLot['lines'][number];

/** What the buyer reckons with; nobody else reads it. A shown budget stands in the content besides. */
export const buyersFigures = z.strictObject({
  estimate: maybe(
    z.strictObject({
      /** Net, in grosze. */
      net: whole(1, Number.MAX_SAFE_INTEGER),
      on: localDate(),
      how: line(300),
    }),
  ),
  budget: maybe(
    z.strictObject({
      /** Gross, in grosze. */
      gross: whole(1, Number.MAX_SAFE_INTEGER),
      shown: z.boolean(),
    }),
  ),
});
export type BuyersFigures = z.output<typeof buyersFigures>;

/** A line with the number of its lot, from 1. */
export type NumberedLine = ProcedureLine & { readonly lotNumber: number };

/** All lines in their order. */
export const linesOf = (content: {
  readonly lots: readonly { readonly lines: readonly ProcedureLine[] }[];
}): NumberedLine[] =>
  content.lots.flatMap(({ lines }, at) => lines.map((each) => ({ ...each, lotNumber: at + 1 })));

const emptyLot: Localised = {
  pl: 'Dodaj do tej części przynajmniej jedną pozycję.',
  en: 'Add at least one line to this lot.',
};
const tooManyLines: Localised = {
  pl: `Pozycji może być najwyżej ${MOST_LINES}.`,
  en: `There may be at most ${MOST_LINES} lines.`,
};
const sameId: Localised = {
  pl: 'Każda pozycja, pytanie i kryterium musi mieć własny identyfikator.',
  en: 'Each line, question and criterion needs an id of its own.',
};
export const endBeforeStart: Localised = {
  pl: 'Koniec nie może być wcześniejszy niż początek.',
  en: 'The end cannot be before the start.',
};
const weightsNotHundred: Localised = {
  pl: 'Wagi kryteriów muszą dać razem 100%.',
  en: 'The weights of the criteria must make 100%.',
};
const numberNeeded: Localised = {
  pl: 'Wskaż pytanie o liczbę albo o tak i nie, za którego odpowiedź są punkty.',
  en: 'Choose the question about a number, or about yes and no, whose answer gives points.',
};
const opensBeforeDeadline: Localised = {
  pl: 'Otwarcie nie może być wcześniejsze niż termin składania wycen.',
  en: 'The opening cannot be before the deadline.',
};
const questionsAfterDeadline: Localised = {
  pl: 'Termin na pytania nie może być późniejszy niż termin składania wycen.',
  en: 'Questions cannot be asked after the deadline.',
};
