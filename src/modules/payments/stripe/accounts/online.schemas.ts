import { z } from 'zod';
import { accountStates } from '../domain/account-state.js';
import { feeKinds, feeSources } from '../domain/gateway-fee.js';
import { requirementKinds } from '../domain/requirements.js';
import { onlineMethods } from '../payment-gateway.js';

export const onlineAnswer = z.object({
  available: z.boolean().meta({ description: 'Whether the organisation may connect an account' }),
  account: z
    .object({
      state: z.enum(accountStates),
      methods: z.array(
        z.object({ method: z.enum(onlineMethods), state: z.enum(['active', 'pending', 'off']) }),
      ),
      asked: z.array(z.enum(requirementKinds)).meta({ description: 'What Stripe asks for, in kinds' }),
      deadline: z.iso.datetime().nullable(),
      fetchedAt: z.iso.datetime(),
    })
    .nullable(),
  fees: z
    .array(
      z.object({
        kind: z.enum(feeKinds),
        basisPoints: z.int(),
        fixed: z.int(),
        checkedOn: z.iso.date(),
        source: z.enum(feeSources).meta({
          description: 'Whether the operator read Stripe’s list, or others report what it says',
        }),
        priceList: z.url().meta({ description: 'Where Stripe says it' }),
      }),
    )
    .meta({ description: 'What Stripe takes of each payment; the site takes nothing' }),
  priceList: z.url(),
});

export const connectBody = z.object({
  another: z
    .boolean()
    .default(false)
    .meta({ description: 'Another account in the place of the one in use; used after 72 hours' }),
});
export type ConnectInput = z.output<typeof connectBody>;

export const formAnswer = z.object({
  url: z.url().meta({ description: 'At Stripe; for once and some minutes' }),
});

/** An id of Stripe's, such as po_1AbC; the page's address may hold anything. */
export const payoutsQuery = z.object({
  after: z
    .string()
    .regex(/^po_\w{1,60}$/)
    .optional(),
});
export type PayoutsQuery = z.output<typeof payoutsQuery>;
export const payoutsPageQuery = z.object({ po: payoutsQuery.shape.after.catch(undefined) });
export type PayoutsPageQuery = z.output<typeof payoutsPageQuery>;

export const payoutsAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      amount: z.int(),
      currency: z.string(),
      state: z.enum(['pending', 'in-transit', 'paid', 'failed', 'canceled']),
      arrivesOn: z.iso.date(),
      at: z.iso.datetime(),
    }),
  ),
  more: z.boolean(),
});
