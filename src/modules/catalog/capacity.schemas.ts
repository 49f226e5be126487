import { z } from 'zod';
import { decimal, line, refuse, whole } from '../../platform/validation/fields.js';
import { parseMonth, type Month } from '../../shared/months.js';
import { capacityBands, disclosures } from './domain/capacity.js';
import { listingStates } from './domain/listing-states.js';
import { reservationStates } from './domain/reservation-states.js';

/** As many as the longest table has, and more than a ledger can use. */
const MOST_MONTHS = 24;
const MOST_LEDGERS = 100;

/** A month as '2026-11'. */
const month = () =>
  z
    .string()
    .transform(
      (text, context): Month =>
        parseMonth(text) ??
        refuse(context, { pl: 'Podaj miesiąc w postaci 2026-11.', en: 'Give the month as 2026-11.' }),
    )
    .meta({ description: 'YYYY-MM' });

const few = <Schema extends z.ZodType<object>>(schema: Schema, most: number) =>
  schema.refine((given) => Object.keys(given).length <= most, {
    params: {
      text: { pl: `Najwyżej ${most} pozycji.`, en: `At most ${most} items.` },
    },
  });

const version = whole(0, 1_000_000_000);

/** An edit of one ledger; what is left out stays, null empties a month. */
export const capacityPatch = z.strictObject({
  version,
  unit: line(40).optional(),
  disclosure: z.enum(disclosures).optional(),
  months: few(z.record(month(), decimal().nullable()), MOST_MONTHS).default({}),
});
export type CapacityPatch = z.output<typeof capacityPatch>;

/** The table of all ledgers; a form leaves empty fields out, which here means emptied. */
export const capacityForm = z.strictObject({
  listings: few(
    z.record(
      z.uuid(),
      z.strictObject({
        version,
        unit: line(40).optional(),
        disclosure: z.enum(disclosures),
        months: few(z.record(month(), decimal()), MOST_MONTHS).default({}),
      }),
    ),
    MOST_LEDGERS,
  ).default({}),
});
export type CapacityForm = z.output<typeof capacityForm>;

export const capacityQuery = z.object({ page: whole(1, 10_000).prefault(1) });
/** The page's own; what cannot be read is the first. */
export const capacityPageQuery = z.object({ strona: whole(1, 10_000).catch(1).default(1) });

const amount = z.string().meta({ description: 'Decimal text, in the unit of the ledger' });
const monthAnswer = z.string().meta({ description: 'YYYY-MM' });

export const ledgerAnswer = z
  .object({
    listingId: z.uuid(),
    title: z.string(),
    state: z.enum(listingStates),
    version: z.int().meta({ description: '0 = no ledger is kept yet' }),
    unit: z.string().nullable(),
    disclosure: z.enum(disclosures).meta({ description: 'What others see' }),
    months: z
      .array(
        z.object({
          month: monthAnswer,
          free: amount.nullable().meta({ description: 'null = not said: nothing is checked or reserved' }),
          reserved: amount,
          used: amount,
        }),
      )
      .meta({ description: 'The present month and eleven ahead' }),
  })
  .meta({ id: 'CapacityLedger' });

export const ledgerPageAnswer = z
  .object({ items: z.array(ledgerAnswer), total: z.int(), page: z.int(), perPage: z.int() })
  .meta({ id: 'CapacityLedgerPage' });

export const ledgerCaseAnswer = z
  .object({
    ledger: ledgerAnswer,
    reservations: z.array(
      z.object({
        inquiryId: z.uuid().nullable().meta({ description: 'Null where an award in a procedure took it' }),
        month: monthAnswer,
        amount,
        unit: z.string(),
        state: z.enum(reservationStates),
        reservedAt: z.iso.datetime(),
      }),
    ),
    changes: z.array(
      z.object({
        at: z.iso.datetime(),
        month: monthAnswer,
        cause: z.enum(['edited', 'reserved', 'released']),
        before: amount.nullable(),
        after: amount.nullable(),
        inquiryId: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: 'CapacityLedgerCase' });

/** What anyone may see; null when the supplier shows nothing. */
export const shownCapacityAnswer = z
  .object({
    disclosure: z.enum(['rough', 'exact']),
    unit: z.string().nullable(),
    months: z.array(
      z.object({
        month: monthAnswer,
        free: amount.nullable().meta({ description: 'Where shown exactly' }),
        band: z.enum(capacityBands).nullable().meta({ description: 'Where shown roughly' }),
      }),
    ),
  })
  .meta({ id: 'ShownCapacity' });
