import { z } from 'zod';
import { prose } from '../../platform/validation/fields.js';
import { contractSides } from './domain/policy.js';
import { signedCopyStates } from './domain/signed-copy-states.js';

export const acceptBody = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'Of the contract as the person read it' }),
});
export type AcceptInput = z.output<typeof acceptBody>;

export const declineBody = z.strictObject({ reason: prose(2_000) });
export type DeclineInput = z.output<typeof declineBody>;

export const acceptanceAnswer = z
  .object({
    sides: z.array(
      z.object({
        side: z.enum(contractSides),
        complete: z.boolean(),
        missing: z.object({ binds: z.number().int(), countersigns: z.boolean() }),
        accepted: z.array(
          z.object({
            name: z.string(),
            office: z.string(),
            part: z.enum(['binds', 'countersigns']),
            acceptedAt: z.iso.datetime(),
            sha256: z.string(),
          }),
        ),
      }),
    ),
    signedCopies: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(signedCopyStates),
        offeredBy: z.enum(contractSides),
        offeredByName: z.string(),
        offeredAt: z.iso.datetime(),
        answeredByName: z.string().nullable(),
        answeredAt: z.iso.datetime().nullable(),
        fileSha256: z.string(),
      }),
    ),
  })
  .meta({ id: 'ContractAcceptance' });
