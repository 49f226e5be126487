import { z } from 'zod';
import { listOf, refuse, whole } from '../../../platform/validation/fields.js';
import { statementFormats } from './data/bank-statement.entities.js';
import { decimalMarks, type CsvMapping } from './domain/csv-mapping.js';
import { encodings } from './domain/decode.js';
import { matchReasons, matchWarnings, type MatchPart } from './domain/matching.js';
import { statementLimits } from './domain/statement-line.js';
import { delimiters } from './domain/table-rows.js';

/** How many lines are decided on at once. */
export const MOST_LINES = 200;

const column = () => whole(0, statementLimits.columns - 1);

export const mappingBody = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  decimal: z.enum(decimalMarks),
  day: column().meta({ description: 'Columns count from 0' }),
  amount: column(),
  title: column(),
  payer: z
    .union([z.literal('').transform(() => null), column()])
    .nullable()
    .default(null),
}) satisfies z.ZodType<CsvMapping>;

/** A delimiter by name, since a form cannot send a tab. */
export const delimiterNames = { semicolon: ';', comma: ',', tab: '\t', bar: '|' } as const;
export const mappingForm = mappingBody.extend({
  delimiter: z
    .enum(Object.keys(delimiterNames) as [keyof typeof delimiterNames, ...(keyof typeof delimiterNames)[]])
    .transform((name) => delimiterNames[name]),
});

const part = z.strictObject({
  receivableId: z.uuid(),
  amount: z.number().int().positive().meta({ description: 'Grosze' }),
});
const acceptedLine = z.strictObject({
  id: z.uuid(),
  parts: z.array(part).min(1).max(50).meta({ description: 'Add up to the line' }),
  again: z.boolean().default(false).meta({ description: 'True although such a payment is on record' }),
});
export type AcceptedLine = z.output<typeof acceptedLine>;

export const acceptBody = z.strictObject({ lines: z.array(acceptedLine).min(1).max(MOST_LINES) });
export const dismissBody = z.strictObject({ lines: z.array(z.uuid()).min(1).max(MOST_LINES) });

const LINE = /^([0-9a-f-]{36})((?:\|[0-9a-f-]{36}:\d{1,14})+)(\|again)?$/;

/** A line with its parts as a checkbox sends them: `line|receivable:grosze|receivable:grosze|again`. */
export const lineValue = (id: string, parts: readonly MatchPart[], again: boolean): string =>
  [
    id,
    ...parts.map(({ receivableId, amount }) => `${receivableId}:${amount}`),
    ...(again ? ['again'] : []),
  ].join('|');

const noLine = { pl: 'Zaznacz pozycje jeszcze raz.', en: 'Tick the lines again.' };
const noneTicked = { pl: 'Zaznacz co najmniej jedną pozycję.', en: 'Tick one line at least.' };

const tickedLine = z.string().transform((text, context): AcceptedLine => {
  const [, id, parts = '', again] = LINE.exec(text) ?? [];
  const told = parts
    .split('|')
    .slice(1)
    .map((each) => each.split(':'))
    .map(([receivableId, amount]) => ({ receivableId, amount: Number(amount) }));
  const read = acceptedLine.safeParse({ id, parts: told, again: again !== undefined });
  return read.success ? read.data : refuse(context, noLine);
});

const ticked = <Line extends z.ZodType>(line: Line) =>
  z
    .strictObject({ lines: listOf(line, { max: MOST_LINES }).optional() })
    .superRefine(({ lines }, context) => {
      if (!lines || lines.length === 0)
        context.addIssue({ code: 'custom', path: ['lines'], params: { text: noneTicked } });
    });
export const acceptForm = ticked(tickedLine);
export const dismissForm = ticked(z.uuid());

export const statementQuery = z.object({
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, MOST_LINES).prefault(50),
});
export const statementPageQuery = z.object({ strona: whole(1, 10_000).catch(1).default(1) });

const statementFields = {
  id: z.uuid(),
  format: z.enum(statementFormats),
  waits: z.boolean().meta({ description: 'True until the columns of its table are named' }),
  leftOut: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Rows not read: money that left, headings, sums' }),
  known: z.number().int().nullable().meta({ description: 'Lines that another statement had brought' }),
  importedAt: z.iso.datetime(),
  importedByName: z.string(),
  open: z.number().int(),
  accepted: z.number().int(),
  dismissed: z.number().int(),
};

export const statementListAnswer = z.object({
  items: z.array(z.object(statementFields).meta({ id: 'BankStatementLine' })),
});

const match = z.object({
  parts: z.array(z.object({ receivableId: z.uuid(), amount: z.number().int() })),
  reasons: z.array(z.enum(matchReasons)),
  warnings: z.array(z.enum(matchWarnings)),
  sure: z.boolean(),
});

export const statementAnswer = z
  .object({
    ...statementFields,
    sample: z.array(z.array(z.string())).meta({ description: 'First rows of a table that waits' }),
    mapping: z
      .object({ ...mappingBody.shape, payer: z.number().int().nullable() })
      .nullable()
      .meta({ description: 'How the table that waits may be meant' }),
    lines: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          day: z.iso.date(),
          amount: z.number().int().meta({ description: 'Grosze' }),
          payer: z.string(),
          title: z.string(),
          match: match.nullable().meta({ description: 'What it may pay; null for nothing' }),
        }),
      ),
      total: z.number().int(),
      page: z.number().int(),
      perPage: z.number().int(),
    }),
  })
  .meta({ id: 'BankStatement', description: 'Open lines, those with a proposal first' });

export const decidedAnswer = z.object({
  done: z.number().int(),
  skipped: z.number().int().meta({ description: 'No longer open, or such a payment is on record' }),
});
