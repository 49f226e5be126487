import { z } from 'zod';
import { grantScopes } from '../../platform/access/actor.js';
import { listOf, localDate } from '../../platform/validation/fields.js';

export const grantBody = z.strictObject({
  accountId: z.uuid(),
  scopes: listOf(z.enum(grantScopes), { min: 1, max: grantScopes.length }),
  validFrom: localDate().optional(),
  validTo: localDate(),
});
export type GrantBody = z.output<typeof grantBody>;

export const grantMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'GrantMade' });

export const grantsAnswer = z
  .object({
    coordinator: z.string().nullable().meta({ description: 'Who coordinates the cluster today' }),
    candidates: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
    grants: z.array(
      z.object({
        id: z.uuid(),
        person: z.string(),
        grantee: z.string(),
        scopes: z.array(z.enum(grantScopes)),
        validFrom: z.iso.date(),
        validTo: z.iso.date().meta({ description: 'The last day' }),
        grantedBy: z.string(),
        grantedAt: z.iso.datetime(),
        revokedAt: z.iso.datetime().nullable(),
        standing: z.enum(['future', 'active', 'ended', 'revoked']),
      }),
    ),
    acts: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime(),
        grantId: z.uuid(),
        person: z.string().nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.uuid(),
      }),
    ),
  })
  .meta({ id: 'Grants' });
