import { z } from 'zod';
import { organisationKinds } from '../organisations/index.js';
import { memberRoles } from './domain/member-role.js';
import { supplierVerdicts } from './domain/supplier-question.js';
import { publicEvidenceItem } from './evidence.schemas.js';

const QUESTION_MAX = 120;

export const supplierQuery = z.object({
  q: z.string().max(QUESTION_MAX).meta({ description: 'A NIP, or at least 3 letters of a name' }),
});

/** An address may hold anything; what cannot be read is as if absent. */
export const supplierPageQuery = z.object({ q: z.string().max(QUESTION_MAX).optional().catch(undefined) });

export const supplierCheckAnswer = z
  .object({
    question: z.object({ by: z.enum(['nip', 'name']), value: z.string() }),
    verdict: z.enum(supplierVerdicts).meta({
      description:
        'not-member: the NIP is known here, but not of an active member; unknown: nobody here has it',
    }),
    suppliers: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        kind: z.enum(organisationKinds),
        number: z.number().int(),
        role: z.enum(memberRoles),
        since: z.iso.date(),
        until: z.iso.date().nullable().meta({ description: 'Day of leaving; null for a member' }),
        town: z.string().nullable(),
        slug: z.string().nullable(),
        nip: z.string().nullable(),
        krs: z.string().nullable(),
        principal: z
          .object({ name: z.string(), nip: z.string().nullable(), krs: z.string().nullable() })
          .nullable()
          .meta({ description: 'The legal person behind one that is none itself' }),
        evidence: z
          .array(publicEvidenceItem)
          .meta({ description: 'What a member shows, with its dates; of a former member nothing' }),
      }),
    ),
    at: z.iso.datetime().meta({ description: 'The moment that the answer is about' }),
  })
  .meta({ id: 'SupplierCheck' });
