import { z } from 'zod';
import { localDate } from '../../../platform/validation/fields.js';
import { langs } from '../../../shared/lang.js';
import { entryKinds } from '../domain/ledger.js';
import { receivableSides } from '../domain/policy.js';

const turnedRound = {
  pl: 'Koniec okresu jest przed początkiem.',
  en: 'The period ends before it begins.',
};

const fields = {
  partner: z.uuid().meta({ description: 'The other organisation' }),
  side: z.enum(receivableSides).prefault('supplier').meta({ description: 'Your side' }),
  from: localDate(),
  to: localDate().meta({ description: 'The last day; today at the latest' }),
};

const forwards = <Period extends { from: string; to: string }>(period: Period, context: z.RefinementCtx) => {
  if (period.to < period.from)
    context.addIssue({ code: 'custom', path: ['to'], params: { text: turnedRound } });
};

export const statementQuery = z.object(fields).superRefine(forwards);
export type StatementInput = z.output<typeof statementQuery>;

export const statementPdfQuery = z
  .object({ ...fields, lang: z.enum(langs).optional() })
  .superRefine(forwards);
export type StatementPdfQuery = z.output<typeof statementPdfQuery>;

/** The page's address may hold anything; what cannot be read is as if absent. `z`: `supplier:<id>`, side and partner. */
export const statementPageQuery = z.object({
  z: z.string().optional().catch(undefined),
  od: localDate().optional().catch(undefined),
  do: localDate().optional().catch(undefined),
});
export type StatementPageQuery = z.output<typeof statementPageQuery>;

const grosze = z.number().int().meta({ description: 'Grosze' });
const told = { receivableId: z.uuid(), reference: z.string(), subject: z.string() };

export const partnersAnswer = z
  .object({
    items: z.array(z.object({ id: z.uuid(), name: z.string(), side: fields.side.unwrap() })),
  })
  .meta({ id: 'PaymentPartners' });

export const statementAnswer = z
  .object({
    partner: z.object({ id: z.uuid(), name: z.string() }),
    side: z.enum(receivableSides),
    from: z.iso.date(),
    to: z.iso.date(),
    opening: grosze,
    arisen: grosze.meta({ description: 'What arose from accepted deliveries' }),
    settled: grosze.meta({ description: 'All other changes: givenBack - paid - lowered' }),
    paid: grosze,
    givenBack: grosze.meta({ description: 'Refunds, and payments that a bank took back' }),
    lowered: grosze.meta({ description: 'By how much less is asked for' }),
    closing: grosze.meta({ description: 'opening + arisen + settled; below zero when too much was paid' }),
    overdue: grosze.meta({ description: 'Of the closing balance, what is late at the end of the last day' }),
    movements: z.array(
      z.object({
        ...{ entryId: z.uuid(), ...told, kind: z.enum(entryKinds), day: z.iso.date() },
        reason: z.string().nullable(),
        change: grosze.meta({ description: 'Of what is owed; 0 for a refund that lowers it by as much' }),
        paid: grosze.meta({ description: 'Below zero for what was given back' }),
        ...{ lowered: grosze, left: grosze },
      }),
    ),
    unsettled: z.array(
      z.object({
        ...{ ...told, dueOn: z.iso.date(), gross: grosze, left: grosze, disputed: z.boolean() },
        past: z.boolean().meta({ description: 'Of a delivery accepted before there were receivables' }),
        daysLate: z.number().int().nullable().meta({ description: 'Null for what is not late' }),
      }),
    ),
  })
  .meta({ id: 'AccountStatement' });
