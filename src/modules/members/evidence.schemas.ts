import { z } from 'zod';
import { flag, line, localDate, prose, whole } from '../../platform/validation/fields.js';
import { disclosures, evidenceKinds } from './domain/evidence.js';
import { REASON_MAX } from './members.schemas.js';

export const SCOPE_MAX = 1000;

/** The whole entry: what is left out becomes empty. A file comes beside it, in a multipart form as `scan`. */
export const evidenceBody = z.strictObject({
  kind: z.enum(evidenceKinds),
  title: line(120).optional(),
  number: line(80).optional(),
  issuer: line(120).optional(),
  issuedOn: localDate().optional(),
  validFrom: localDate(),
  validUntil: localDate().optional(),
  scope: prose(SCOPE_MAX).optional(),
  /** Whole percent. */
  share: whole(1, 100).optional(),
  disclosure: z.enum(disclosures),
  /** The person has looked: the file holds no personal data of workers. Needed with a file. */
  noPersonalData: flag(),
});
export type EvidenceInput = z.output<typeof evidenceBody>;

/** The version that was edited; a stale one is refused. */
export const evidenceChangeBody = evidenceBody.extend({ version: whole(1, 1e9) });
export type EvidenceChange = z.output<typeof evidenceChangeBody>;

export const verificationBody = z.strictObject({ version: whole(1, 1e9) });
export const withdrawalBody = z.strictObject({ reason: prose(REASON_MAX) });

export const checksQuery = z.object({
  state: z.enum(['waiting', 'verified']).default('waiting'),
  page: whole(1, 10_000).prefault(1),
});
/** An address may hold anything; what cannot be read is as if absent. */
export const checksPageQuery = z.object({
  stan: z.enum(['sprawdzone']).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});

const fileAnswer = z.object({ name: z.string(), size: z.number().int(), mediaType: z.string() });

const publicFields = {
  id: z.uuid(),
  kind: z.enum(evidenceKinds),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable().meta({ description: 'The last day; null: without an end' }),
  scope: z.string().nullable(),
  share: z.number().int().nullable().meta({
    description: 'Percent of workers of the groups of art. 94, as declared for the day validFrom',
  }),
  standing: z.enum(['future', 'valid', 'expired']),
  declaredAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().nullable().meta({
    description: 'When the coordinator checked it; null: declared by the member, not checked',
  }),
  verifier: z.string().nullable(),
  file: fileAnswer.nullable(),
};

export const publicEvidenceItem = z.object(publicFields).meta({ id: 'PublicEvidence' });
export const publicEvidenceAnswer = z
  .object({ items: z.array(publicEvidenceItem) })
  .meta({ id: 'MemberEvidence' });

const ownFields = { ...publicFields, disclosure: z.enum(disclosures), version: z.number().int() };
export const ownEvidenceAnswer = z
  .object({ items: z.array(z.object(ownFields)) })
  .meta({ id: 'OwnEvidence' });

export const evidenceMadeAnswer = z.object({ id: z.uuid() }).meta({ id: 'EvidenceDeclared' });

export const checksAnswer = z
  .object({
    items: z.array(
      z.object({
        ...ownFields,
        organisationId: z.uuid(),
        organisationName: z.string(),
        slug: z.string(),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'EvidenceToCheck' });

export const trackRecordAnswer = z
  .object({
    response: z
      .object({ medianMinutes: z.number().int(), answers: z.number().int() })
      .nullable()
      .meta({ description: 'From sending an inquiry to the first answer; null: too few answers' }),
    references: z
      .object({ completed: z.number().int(), buyers: z.number().int() })
      .nullable()
      .meta({ description: 'Contracts whose completion their buyers confirmed; null: too few' }),
  })
  .meta({ id: 'TrackRecord', description: 'Of the last 12 months on this site' });
