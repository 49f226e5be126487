import { z } from 'zod';
import {
  flag,
  line,
  localDate,
  maybe,
  positiveMoney,
  prose,
  whole,
} from '../../platform/validation/fields.js';
import { parseMonth, type Month } from '../../shared/months.js';
import { vatRates } from '../../shared/vat.js';
import { notedInvoiceAnswer } from './invoices/invoices.schemas.js';
import { entryKinds, notedKinds } from './domain/ledger.js';
import { receivableSides } from './domain/policy.js';
import { reminderTones } from './domain/reminder.js';
import { receivableOrders } from './domain/receivable-order.js';
import { receivableStates } from './domain/receivable-state.js';

const month = () =>
  z
    .string()
    .refine((text) => parseMonth(text) !== null)
    .transform((text) => text as Month);

export const receivablesQuery = z.object({
  side: z.enum(receivableSides).prefault('supplier'),
  state: maybe(z.enum(receivableStates)),
  partner: maybe(z.uuid()).meta({ description: 'The other organisation' }),
  month: maybe(month()).meta({ description: 'In which it arose, YYYY-MM' }),
  late: maybe(whole(1, 3_650)).meta({ description: 'Overdue for so many days at least' }),
  order: z
    .enum(receivableOrders)
    .prefault('due')
    .meta({ description: 'By the day to pay, what is paid at the end; or newest, largest, most left first' }),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});
export type ReceivablesQuery = z.output<typeof receivablesQuery>;

/** The page's address may hold anything; what cannot be read is as if absent. */
export const receivablesPageQuery = z.object({
  widok: z.enum(['do-otrzymania', 'do-zaplaty']).optional().catch(undefined),
  stan: maybe(z.enum(receivableStates)).catch(null),
  kto: maybe(z.uuid()).catch(null),
  miesiac: maybe(month()).catch(null),
  dni: maybe(whole(1, 3_650)).catch(null),
  porzadek: z.enum(receivableOrders).catch('due').default('due'),
  strona: whole(1, 10_000).catch(1).default(1),
});
export type ReceivablesPageQuery = z.output<typeof receivablesPageQuery>;

/** What the supplier notes: a payment that came, a refund of what was paid too much, or that it asks for less. */
export const entryBody = z.strictObject({
  kind: z.enum(notedKinds),
  amount: positiveMoney(),
  day: localDate(),
  reason: line(300).optional().meta({ description: 'Needed for a refund and a credit' }),
  again: flag().meta({ description: 'True for a second payment of the same amount and day' }),
});
export type EntryInput = z.output<typeof entryBody>;

export const reverseBody = z.strictObject({ reason: prose(300) });
export type ReverseInput = z.output<typeof reverseBody>;

export const disputeBody = z.strictObject({ reason: prose(2_000) });
export type DisputeInput = z.output<typeof disputeBody>;

export const remindBody = z.strictObject({ tone: z.enum(reminderTones) });
export type RemindInput = z.output<typeof remindBody>;

const daysLate = (most: number) =>
  z
    .union([z.literal('').transform(() => null), whole(1, most)])
    .nullable()
    .default(null)
    .meta({ description: 'Days after the day to pay; null = never by itself' });

const firmLater = {
  pl: 'Stanowcze przypomnienie idzie później niż uprzejme.',
  en: 'The firm reminder goes later than the polite one.',
};

/** When reminders go by themselves; a form sends an empty field for never. */
export const reminderSettingBody = z
  .strictObject({ politeAfter: daysLate(90), firmAfter: daysLate(180) })
  .superRefine(({ politeAfter, firmAfter }, context) => {
    if (politeAfter !== null && firmAfter !== null && firmAfter <= politeAfter)
      context.addIssue({ code: 'custom', path: ['firmAfter'], params: { text: firmLater } });
  });
export type ReminderSettingInput = z.output<typeof reminderSettingBody>;

export const reminderSettingAnswer = z
  .object({ politeAfter: z.number().int().nullable(), firmAfter: z.number().int().nullable() })
  .meta({ id: 'ReminderSetting', description: 'Days after the day to pay; null = never by itself' });

const grosze = z.number().int().meta({ description: 'Grosze' });

const fields = {
  id: z.uuid(),
  reference: z.string().meta({ description: 'What a transfer names' }),
  side: z.enum(receivableSides).meta({ description: 'Your side' }),
  state: z.enum(receivableStates),
  contractId: z.uuid(),
  deliveryId: z.uuid(),
  subject: z.string(),
  supplierName: z.string(),
  payeeName: z.string().meta({ description: 'Who is paid: the legal person behind the supplier' }),
  buyerName: z.string().meta({ description: 'Who received' }),
  payerName: z.string().meta({ description: 'Who pays: the legal person behind the buyer' }),
  net: grosze,
  vat: grosze,
  gross: grosze,
  balance: z.number().int().meta({ description: 'Grosze still owed; below zero when too much was paid' }),
  aroseOn: z.iso.date(),
  paymentDays: z.number().int(),
  dueOn: z.iso.date(),
  disputed: z.boolean(),
  past: z.boolean().meta({ description: 'Of a delivery accepted before there were receivables' }),
};

export const receivableListAnswer = z
  .object({
    items: z.array(z.object(fields).meta({ id: 'ReceivableLine' })),
    sums: z
      .object({
        ...{ count: z.int(), gross: grosze },
        left: grosze.meta({ description: 'Grosze still owed' }),
        overdue: grosze.meta({ description: 'Of it overdue' }),
      })
      .meta({ description: 'Of all that was chosen, on whatever page' }),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ReceivableList' });

export const receivableAnswer = z
  .object({
    ...fields,
    lines: z.array(
      z.object({
        name: z.string(),
        quantity: z.string(),
        unit: z.string(),
        unitPrice: z.string().meta({ description: 'Net, zloty' }),
        vat: z.enum(vatRates),
        net: grosze,
      }),
    ),
    invoice: notedInvoiceAnswer.nullable(),
    entries: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(entryKinds),
        day: z.iso.date(),
        change: z.number().int().meta({ description: 'Grosze added to what is owed' }),
        reason: z.string().nullable(),
        reverses: z.uuid().nullable(),
        reversed: z.boolean(),
        at: z.iso.datetime(),
        recordedByName: z.string().nullable(),
      }),
    ),
    disputes: z.array(
      z.object({
        reason: z.string(),
        openedAt: z.iso.datetime(),
        openedByName: z.string(),
        withdrawnAt: z.iso.datetime().nullable(),
        withdrawnByName: z.string().nullable(),
      }),
    ),
    reminders: z.array(
      z.object({
        tone: z.enum(reminderTones),
        at: z.iso.datetime(),
        sentByName: z.string().nullable().meta({ description: 'Null where it went by itself' }),
      }),
    ),
  })
  .meta({ id: 'Receivable' });
