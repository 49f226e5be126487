import { z } from 'zod';
import { checked } from '../../../platform/validation/fields.js';
import { checkNrb } from '../../../shared/identifiers.js';
import { payoutChangeStates, payoutKinds } from '../domain/payout-change.js';

export const bankAccountChangeBody = z.strictObject({ nrb: checked(checkNrb) });
export type BankAccountChangeInput = z.output<typeof bankAccountChangeBody>;

const who = z.string().nullable();
const when = z.iso.datetime().nullable();

export const payoutChangesAnswer = z.object({
  items: z.array(
    z
      .object({
        id: z.uuid(),
        kind: z.enum(payoutKinds),
        state: z.enum(payoutChangeStates).meta({
          description: 'Frozen: something is due to you, and no second owner has confirmed',
        }),
        from: z.string().nullable().meta({ description: 'Its end; null where there was none' }),
        to: z.string().meta({ description: 'Whole while it waits, else its end' }),
        requestedAt: z.iso.datetime(),
        requestedByName: z.string(),
        usableAt: z.iso.datetime().meta({ description: 'Not in use before' }),
        confirmedAt: when,
        confirmedByName: who,
        usedAt: when,
        withdrawnAt: when,
        withdrawnByName: who,
      })
      .meta({ id: 'PayoutChange' }),
  ),
});
