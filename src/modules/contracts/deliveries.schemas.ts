import { z } from 'zod';
import { decimal, listOf, localDate, prose, whole } from '../../platform/validation/fields.js';
import { deliveryAnswers, deliveryStates } from './domain/delivery-states.js';

/** What was delivered; a form sends every line, and those without a quantity were not delivered. */
export const deliveryBody = z.strictObject({
  deliveredOn: localDate(),
  lines: listOf(
    z.strictObject({
      position: whole(0, 999).meta({ description: 'Of the contract’s line, from 0' }),
      quantity: decimal({ positive: true }).optional(),
    }),
    { max: 200 },
  ),
  remarks: prose(2_000).optional(),
});
export type DeliveryInput = z.output<typeof deliveryBody>;

const textMissing = {
  pl: 'Napisz, jakie są uwagi albo co trzeba poprawić.',
  en: 'Say what your remarks are, or what has to be changed.',
};
const textIdle = {
  pl: 'Masz uwagi: wybierz „przyjmuję z uwagami” albo „proszę o poprawki”.',
  en: 'You have remarks: choose “accept with remarks” or “ask for changes”.',
};
const dayMissing = {
  pl: 'Podaj, do kiedy trzeba to poprawić.',
  en: 'Say by when it has to be changed.',
};

/** The buyer's answer, which makes a protocol. */
export const deliveryAnswerBody = z
  .strictObject({
    answer: z.enum(deliveryAnswers),
    text: prose(4_000)
      .optional()
      .meta({ description: 'Remarks, or what has to be changed; not with `accept`' }),
    dueOn: localDate().optional().meta({ description: 'By when; with `request-changes`' }),
  })
  .superRefine(({ answer, text, dueOn }, context) => {
    const wrong = (path: string, message: typeof textMissing) =>
      context.addIssue({ code: 'custom', path: [path], params: { text: message } });
    if (answer !== 'accept' && text === undefined) wrong('text', textMissing);
    if (answer === 'accept' && text !== undefined) wrong('text', textIdle);
    if (answer === 'request-changes' && dueOn === undefined) wrong('dueOn', dayMissing);
  });
export type DeliveryAnswerInput = z.output<typeof deliveryAnswerBody>;

const quantity = z.string().meta({ description: 'Decimal as text' });

export const deliveryAnswer = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    number: z.number().int().meta({ description: 'From 1 within the contract' }),
    state: z.enum(deliveryStates),
    deliveredOn: z.iso.date(),
    lines: z.array(z.object({ position: z.number().int(), quantity })),
    remarks: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    recordedByName: z.string(),
    answeredAt: z.iso.datetime().nullable(),
    answeredByName: z.string().nullable(),
    answerText: z.string().nullable(),
    dueOn: z.iso.date().nullable().meta({ description: 'By when it has to be changed' }),
    replacedByNumber: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The delivery that came in its place' }),
    sha256: z.string().nullable().meta({ description: 'Of the protocol; null before the answer' }),
    contractVersion: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Of the contract that held at the answer; null before it' }),
  })
  .meta({ id: 'Delivery' });

export const deliveriesAnswer = z
  .object({
    items: z.array(deliveryAnswer),
    progress: z.array(
      z.object({
        position: z.number().int(),
        name: z.string(),
        unit: z.string(),
        agreed: quantity,
        accepted: quantity,
        waiting: quantity,
        left: quantity,
      }),
    ),
  })
  .meta({ id: 'Deliveries' });
