import { z } from 'zod';
import { claimStates, organisationKinds } from '../organisations/index.js';

export const founderAnswer = z
  .object({
    organisationId: z.uuid(),
    number: z.number().int(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    town: z.string(),
    state: z.enum(claimStates),
    invitation: z
      .object({
        name: z.string(),
        email: z.string(),
        invitedAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'The newest one' }),
  })
  .meta({ id: 'Founder' });
