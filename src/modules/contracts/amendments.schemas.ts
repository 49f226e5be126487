import { z } from 'zod';
import { decimal, line, listOf, localDate, prose, whole } from '../../platform/validation/fields.js';
import { vatRates } from '../../shared/vat.js';
import { amendmentStates } from './domain/amendment-states.js';
import { contractSides } from './domain/policy.js';

const endBeforeStart = {
  pl: 'Koniec realizacji nie może być przed jej początkiem.',
  en: 'The delivery cannot end before it begins.',
};

/** The contract as it would be: all of its lines, then new ones; all of its terms; the planned deliveries. */
export const amendmentBody = z
  .strictObject({
    reason: prose(2_000),
    lines: listOf(
      z.strictObject({
        name: line(200),
        quantity: decimal().meta({ description: '0 drops a line of the contract' }),
        unit: line(30),
        unitPrice: decimal().meta({ description: 'Net, zloty' }),
        vat: z.enum(vatRates),
      }),
      { min: 1, max: 200 },
    ),
    place: line(200),
    deliveryFrom: localDate().optional(),
    deliveryTo: localDate().optional(),
    paymentDays: whole(0, 60),
    remarks: prose(5_000).optional(),
    parts: listOf(
      z.strictObject({
        on: localDate().optional(),
        lines: listOf(
          z.strictObject({ position: whole(0, 999), quantity: decimal({ positive: true }).optional() }),
          { max: 200 },
        ).prefault([]),
      }),
      { max: 60 },
    )
      .prefault([])
      .meta({ description: 'Planned deliveries; none = all at once' }),
  })
  .superRefine(({ deliveryFrom, deliveryTo }, context) => {
    if (deliveryFrom && deliveryTo && deliveryTo < deliveryFrom)
      context.addIssue({ code: 'custom', path: ['deliveryTo'], params: { text: endBeforeStart } });
  });
export type AmendmentInput = z.output<typeof amendmentBody>;

export const refuseBody = z.strictObject({ reason: prose(2_000) });
export type RefuseInput = z.output<typeof refuseBody>;

const grosze = z.number().int().meta({ description: 'Grosze' });
const quantity = z.string().meta({ description: 'Decimal as text' });
export const partsAnswer = z.array(
  z.object({ on: z.iso.date(), lines: z.array(z.object({ position: z.number().int(), quantity })) }),
);

export const amendmentAnswer = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    version: z.number().int().meta({ description: 'That it makes when it is accepted' }),
    state: z.enum(amendmentStates),
    reason: z.string(),
    lines: z.array(
      z.object({
        ...{ name: z.string(), quantity, unit: z.string(), unitPrice: quantity, vat: z.enum(vatRates) },
        net: grosze,
      }),
    ),
    parts: partsAnswer,
    place: z.string(),
    deliveryFrom: z.iso.date().nullable(),
    deliveryTo: z.iso.date().nullable(),
    paymentDays: z.number().int(),
    remarks: z.string().nullable(),
    sha256: z.string().meta({ description: 'Of the version; it names the digest of the one before' }),
    proposedBy: z.enum(contractSides),
    proposedByName: z.string(),
    proposedAt: z.iso.datetime(),
    answeredByName: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    answerText: z.string().nullable(),
  })
  .meta({ id: 'Amendment' });
