import { z } from 'zod';
import { positiveMoney, prose } from '../../../platform/validation/fields.js';
import { MOST_AT_ONCE } from './domain/checkout-rules.js';

const several = z.array(z.uuid()).min(1).max(MOST_AT_ONCE);

/** What is to be paid: receivables of one supplier. How much is what is owed at that moment. */
export const checkoutBody = z.strictObject({
  receivableIds: several,
  lang: z.enum(['pl', 'en']).default('pl').meta({ description: 'Of the page where one pays' }),
});
export type CheckoutInput = z.output<typeof checkoutBody>;

/** The same from a form, where one chosen box is a single text. */
export const togetherBody = z.strictObject({
  receivableIds: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    several,
  ),
});

export const refundBody = z.strictObject({
  receivableId: z.uuid(),
  amount: positiveMoney(),
  reason: prose(300),
});
export type RefundInput = z.output<typeof refundBody>;

/** Which of the receivables that were paid together; anything else is as if absent. */
export const refundQuery = z.object({ za: z.uuid().optional().catch(undefined) });
export type RefundQuery = z.output<typeof refundQuery>;

const grosze = z.number().int().meta({ description: 'Grosze' });
const states = z.enum(['starting', 'open', 'paid', 'ended']).meta({
  description: '`open`: can be paid or is under way; `ended`: nothing comes of it any more',
});

export const openedAnswer = z
  .object({
    id: z.uuid(),
    url: z.url().meta({ description: 'Where the buyer pays' }),
    amount: grosze,
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OpenedCheckout' });

const fields = {
  id: z.uuid(),
  state: states,
  amount: grosze,
  method: z.string().nullable().meta({ description: 'How it was paid, such as `blik`; null until it was' }),
  shutOut: z.boolean().meta({
    description: 'Ended because the supplier’s account can no longer be reached; pay by transfer',
  }),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
  lines: z.array(z.object({ receivableId: z.uuid(), reference: z.string(), amount: grosze })),
};

const current = z.boolean().meta({ description: 'Whether Stripe was asked just now; else as last known' });

export const checkoutAnswer = z.object({ ...fields, current }).meta({ id: 'Checkout' });

export const onlinePaymentsAnswer = z
  .object({
    payable: z.boolean().meta({ description: 'You owe it and can pay it online now' }),
    items: z.array(
      z.object({
        ...fields,
        refundable: grosze.meta({ description: 'Grosze of this receivable that can still be given back' }),
        refunds: z.array(
          z.object({
            id: z.uuid(),
            amount: grosze,
            lowers: grosze.meta({ description: 'Grosze of it by which less is asked for' }),
            reason: z.string(),
            state: z.enum(['asked', 'sent', 'made', 'failed']),
            askedAt: z.iso.datetime(),
            askedByName: z.string(),
          }),
        ),
        chargebacks: z.array(
          z.object({
            amount: grosze.meta({ description: 'Grosze of the whole payment' }),
            part: grosze.meta({ description: 'Of these, what falls on this receivable' }),
            reason: z.string().meta({ description: 'By Stripe’s own name' }),
            state: z.enum(['open', 'answered', 'won', 'lost']),
            answerUntil: z.iso.datetime().nullable(),
            openedAt: z.iso.datetime(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'OnlinePayments' });
