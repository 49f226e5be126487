import { z } from 'zod';
import { decimal, flag, line, listOf, localDate, prose, whole } from '../../platform/validation/fields.js';
import { paymentDays } from '../../platform/validation/payment-days.js';
import { parseDecimal } from '../../shared/decimal.js';
import { MOST_PER_LINE, netOf } from '../../shared/money.js';
import { vatRates } from '../../shared/vat.js';
import { signingAnswer } from '../organisations/index.js';
import type { QuoteContent } from './domain/quote-content.js';
import { refuseCauses } from './domain/causes.js';
import { quoteStates } from './domain/quote-states.js';
import { endBeforeStart } from './inquiries.schemas.js';

export const MOST_LINES = 100;

const tooMuch = {
  pl: `Wartość pozycji przekracza ${MOST_PER_LINE / 100_000_000_000} mld zł. Sprawdź ilość i cenę.`,
  en: `The line is worth more than ${MOST_PER_LINE / 100_000_000_000} milliard zloty. Check quantity and price.`,
};

const quoteLine = z
  .strictObject({
    name: line(200),
    quantity: decimal({ positive: true }),
    unit: line(30),
    unitPrice: decimal(),
    vat: z.enum(vatRates),
  })
  .superRefine((input, context) => {
    // A refinement also meets values that were refused already; those are not counted.
    const quantity = parseDecimal(String(input.quantity));
    const unitPrice = parseDecimal(String(input.unitPrice));
    if (quantity && unitPrice && netOf({ quantity, unitPrice }) === null) {
      context.addIssue({ code: 'custom', path: ['unitPrice'], params: { text: tooMuch }, input });
    }
  });

const content = {
  lines: listOf(quoteLine, { min: 1, max: MOST_LINES }),
  validUntil: localDate(),
  paymentDays: paymentDays(),
  place: line(200),
  deliveryFrom: localDate().optional(),
  deliveryTo: localDate().optional(),
  remarks: prose(5_000).optional(),
};

type Delivery = { deliveryFrom?: string; deliveryTo?: string };

const checkDelivery = (input: Delivery, context: z.RefinementCtx): void => {
  if (input.deliveryFrom && input.deliveryTo && input.deliveryTo < input.deliveryFrom) {
    context.addIssue({ code: 'custom', path: ['deliveryTo'], params: { text: endBeforeStart }, input });
  }
};

/** The form that prepares a quote; `revision` is the one that it was opened with. */
export const quoteForm = z.strictObject({ ...content, revision: whole(0, 1e9) }).superRefine(checkDelivery);

/** The same for machines; sent at once unless `submit` is false. */
export const quoteBody = z
  .strictObject({ ...content, revision: whole(0, 1e9).optional(), submit: flag().prefault(true) })
  .superRefine(checkDelivery);
export type QuoteInput = Omit<z.output<typeof quoteForm>, 'revision'>;

/** The input as a quote's content: what was left out is null. */
export const contentOf = (input: QuoteInput): QuoteContent => ({
  lines: input.lines,
  validUntil: input.validUntil,
  paymentDays: input.paymentDays,
  place: input.place,
  deliveryFrom: input.deliveryFrom ?? null,
  deliveryTo: input.deliveryTo ?? null,
  remarks: input.remarks ?? null,
});

/** Sends what was prepared; a revision given is the one that was looked at. */
export const submitBody = z.strictObject({ revision: whole(0, 1e9).optional() });

/** Accepts the version that was read. */
export const acceptBody = z.strictObject({ version: whole(1, 1e9) });

/** A withdrawal may say why. */
export const withdrawBody = z.strictObject({ reason: prose(2_000).optional() });

const grosze = z.number().int().meta({ description: 'Grosze' });
const amounts = { net: grosze, vat: grosze, gross: grosze };

export const quoteVersionAnswer = z
  .object({
    number: z.number().int(),
    submittedAt: z.iso.datetime().nullable(),
    sha256: z.string().nullable(),
    validUntil: z.iso.date(),
    paymentDays: z.number().int(),
    place: z.string(),
    deliveryFrom: z.iso.date().nullable(),
    deliveryTo: z.iso.date().nullable(),
    remarks: z.string().nullable(),
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
    totals: z.object({ perRate: z.array(z.object({ rate: z.enum(vatRates), ...amounts })), ...amounts }),
  })
  .meta({ id: 'QuoteVersion' });

export const quoteAnswer = z
  .object({
    id: z.uuid(),
    inquiryId: z.uuid(),
    state: z.enum(quoteStates),
    version: z.number().int().meta({ description: 'The version that counts; 0 before the first was sent' }),
    revision: z.number().int(),
    reason: z.string().nullable(),
    refuseCause: z.enum(refuseCauses).nullable(),
    signing: z.object({ buyer: signingAnswer, supplier: signingAnswer }),
    actions: z.array(z.string()),
    versions: z.array(quoteVersionAnswer).meta({ description: 'Newest first' }),
  })
  .meta({ id: 'Quote' });

export const acceptedAnswer = z.object({ contractId: z.uuid() }).meta({ id: 'QuoteAccepted' });
