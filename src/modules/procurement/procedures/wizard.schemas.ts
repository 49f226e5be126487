import { z } from 'zod';
import {
  decimal,
  flag,
  line,
  listOf,
  localDate,
  prose,
  refuse,
  timeOfDay,
  whole,
} from '../../../platform/validation/fields.js';
import { parseMoney, type Grosze } from '../../../shared/money.js';
import { evidenceKinds } from '../../members/index.js';
import { criterionKinds, questionKinds, sumOfWeights } from './domain/criteria.js';
import { procedureKinds } from './domain/procedure-states.js';
import { LEAST_RESERVED_PERCENT, reservedGroups } from './domain/reserved-groups.js';
import {
  endBeforeStart,
  itemId,
  MOST_CRITERIA,
  MOST_LINES,
  MOST_LOTS,
  MOST_QUESTIONS,
} from './procedure-content.js';

/** The wizard's forms. Whatever is not yet known may be left empty; what is typed must be right. */

const amount = () =>
  z
    .string()
    .max(40)
    .transform((text, context): Grosze => {
      const parsed = parseMoney(text);
      return parsed !== null && parsed > 0
        ? parsed
        : refuse(context, {
            pl: 'Wpisz kwotę w złotych, na przykład 12 000,00.',
            en: 'Enter an amount in zloty such as 12000.00.',
          });
    });

/** Codes with their check digit, however parted. */
const cpvCodes = () =>
  z
    .string()
    .max(400)
    .transform((text, context): string[] => {
      const codes = [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))];
      return codes.length <= 20 && codes.every((code) => /^\d{8}-\d$/.test(code))
        ? codes
        : refuse(context, {
            pl: 'Wpisz kody z cyfrą kontrolną, na przykład 55524000-9, rozdzielone przecinkami.',
            en: 'Enter codes with their check digit such as 55524000-9, parted by commas.',
          });
    });

/** One place a line. */
const places = () =>
  prose(4_000).transform((text, context): string[] => {
    const lines = text
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    return lines.length <= 20 && lines.every((each) => each.length <= 200)
      ? lines
      : refuse(context, {
          pl: 'Wpisz najwyżej 20 miejsc, każde w osobnej linii, do 200 znaków.',
          en: 'Enter at most 20 places, one a line, up to 200 characters each.',
        });
  });

const id = (letter: string) => itemId(letter).optional().catch(undefined);

const lineRow = z
  .strictObject({
    id: id('a'),
    listingId: z.uuid().optional().catch(undefined),
    name: line(200),
    description: prose(2_000).optional(),
    quantity: decimal({ positive: true }),
    unit: line(30),
    place: line(200).optional(),
    from: localDate().optional(),
    to: localDate().optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], params: { text: endBeforeStart } });

const base = { revision: whole(1, 1e9).optional() };

export const whatForm = z.strictObject({
  ...base,
  kind: z.enum(procedureKinds),
  subject: line(150).optional(),
  caseNumber: line(80).optional(),
  categories: listOf(z.string().max(60), { max: 10 }).prefault([]),
  cpv: cpvCodes().optional(),
  description: prose(10_000).optional(),
  lots: listOf(
    z.strictObject({
      title: line(150).optional(),
      lines: listOf(lineRow, { max: MOST_LINES }).prefault([]),
    }),
    { max: MOST_LOTS },
  ).prefault([]),
});

export const termsForm = z
  .strictObject({
    ...base,
    deliveryPlaces: places().optional(),
    areas: listOf(z.string().regex(/^\d{2,4}$/), { max: 30 }).prefault([]),
    recipient: z.uuid().optional(),
    payer: line(200).optional(),
    estimateNet: amount().optional(),
    estimateOn: localDate().optional(),
    estimateHow: line(300).optional(),
    budgetGross: amount().optional(),
    budgetShown: flag(),
    paymentDays: whole(0, 60).prefault(14),
    quoteValidDays: whole(1, 366).prefault(30),
    questions: listOf(
      z.strictObject({
        id: id('q'),
        text: line(500),
        kind: z.enum(questionKinds).prefault('text'),
        required: flag(),
      }),
      { max: MOST_QUESTIONS },
    ).prefault([]),
    requiredEvidence: listOf(z.enum(evidenceKinds), { max: evidenceKinds.length }).prefault([]),
    reservedGroups: listOf(z.enum(reservedGroups), { max: reservedGroups.length }).prefault([]),
    reservedPercent: whole(LEAST_RESERVED_PERCENT, 100).optional(),
    alternativesAllowed: flag(),
    partialLines: flag(),
    remarks: prose(5_000).optional(),
  })
  .superRefine((input, context) => {
    const wrong = (path: string, pl: string, en: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { text: { pl, en } }, input });
    const { estimateNet, estimateOn, estimateHow } = input;
    const given = [estimateNet, estimateOn, estimateHow].filter((each) => each !== undefined).length;
    if (given > 0 && given < 3) {
      if (estimateNet === undefined) wrong('estimateNet', 'Podaj kwotę.', 'Give the amount.');
      if (!estimateOn) wrong('estimateOn', 'Podaj dzień oszacowania.', 'Give the day of the estimate.');
      if (!estimateHow) wrong('estimateHow', 'Napisz, jak oszacowano wartość.', 'Say how it was estimated.');
    }
    if (input.reservedGroups.length > 0 && input.reservedPercent === undefined)
      wrong('reservedPercent', 'Podaj najmniejszy odsetek, od 30.', 'Give the least share, from 30.');
    if (input.reservedGroups.length === 0 && input.reservedPercent !== undefined)
      wrong('reservedGroups', 'Wskaż przynajmniej jedną grupę.', 'Choose at least one group.');
  });

export const rulesForm = z
  .strictObject({
    ...base,
    criteria: listOf(
      z.strictObject({
        id: id('k'),
        kind: z.enum(criterionKinds).prefault('price'),
        name: line(150),
        weight: whole(1, 100),
        questionId: itemId('q').optional(),
      }),
      { max: MOST_CRITERIA },
    ).prefault([]),
    questionsUntilDate: localDate().optional(),
    deadlineDate: localDate().optional(),
    deadlineTime: timeOfDay().optional(),
    opensDate: localDate().optional(),
    opensTime: timeOfDay().optional(),
    openness: z.enum(['invited', 'members']).prefault('invited'),
    toInvite: whole(1, 100).optional(),
    showsRank: flag(),
  })
  .superRefine((input, context) => {
    const wrong = (path: (string | number)[], pl: string, en: string) =>
      context.addIssue({ code: 'custom', path, params: { text: { pl, en } }, input });
    const sum = sumOfWeights(input.criteria);
    if (input.criteria.length > 0 && sum !== 100)
      wrong(
        ['criteria'],
        `Wagi muszą dać razem 100%. Teraz dają ${sum}%.`,
        `The weights must make 100%. They make ${sum}%.`,
      );
    input.criteria.forEach(({ kind, questionId }, at) => {
      if (kind === 'answer' && !questionId)
        wrong(
          ['criteria', at, 'questionId'],
          'Wskaż pytanie, za którego odpowiedź są punkty.',
          'Choose the question whose answer gives points.',
        );
    });
  });
