import { z } from 'zod';
import { prose, whole } from '../../platform/validation/fields.js';
import { decisions } from './data/moderation.entities.js';
import { REASON_MAX } from './domain/statement.js';

/** The reason of hiding or restoring; for the forms and bodies of the modules whose texts are moderated. */
export const reasonBody = z.strictObject({ reason: prose(REASON_MAX) });

export const decisionsQuery = z.object({
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});

export const decisionsPageQuery = z.object({ strona: whole(1, 10_000).catch(1).default(1) });

export const decisionAnswer = z
  .object({
    id: z.uuid(),
    subjectKind: z.string(),
    subjectId: z.uuid(),
    subjectTitle: z.string().nullable(),
    organisationId: z.uuid(),
    organisationName: z.string(),
    decision: z.enum(decisions),
    reason: z.string(),
    coordinator: z.string().meta({ description: 'Name of the organisation that coordinated then' }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ModerationDecision' });

export const decisionsAnswer = z
  .object({
    items: z.array(decisionAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ModerationDecisionPage' });
