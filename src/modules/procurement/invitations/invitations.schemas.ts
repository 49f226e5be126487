import { z } from 'zod';
import { checked, email, flag, line, listOf, prose, whole } from '../../../platform/validation/fields.js';
import { checkNip } from '../../../shared/identifiers.js';
import { langs } from '../../../shared/lang.js';
import { declineCauses } from './domain/decline-causes.js';
import { WAVE_MAX } from './domain/waves.js';

/** Members for the list, by their ids. */
export const inviteBody = z.strictObject({ supplierIds: listOf(z.uuid(), { min: 1, max: 100 }) });

export const planBody = z.strictObject({
  size: whole(1, WAVE_MAX),
  wanted: whole(1, WAVE_MAX),
  automatic: flag(),
});

export const outsideBody = z.strictObject({
  name: line(200),
  email: email(),
  nip: checked(checkNip).optional(),
  lang: z.enum(langs).prefault('pl'),
});

/** Why one does not take part, in words and in one word for those who count. */
export const declineBody = z.strictObject({
  reason: prose(2_000),
  cause: z.enum(declineCauses).prefault('other'),
});

export const opportunityQuery = z.object({
  running: z
    .enum(['true', 'false'])
    .prefault('true')
    .transform((value) => value === 'true'),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});

/** The panel's list; what cannot be read counts as not given. */
export const opportunitiesPageQuery = z.object({
  widok: z.enum(['trwajace', 'zakonczone']).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});

/** A question about what is asked. */
export const questionForm = z.strictObject({ text: prose(2_000) });

/** By what the buyer looks for members to add. */
export const listPageQuery = z.object({ szukaj: z.string().max(100).optional().catch(undefined) });

const reasonAnswer = z.object({
  kind: z.enum(['category', 'cpv', 'area', 'capacity', 'evidence']),
  text: z.string().meta({ description: 'In the language of the request' }),
});

const memberLine = { supplierId: z.uuid(), name: z.string(), slug: z.string(), town: z.string() };

export const suggestionsAnswer = z
  .object({
    items: listOf(
      z.object({ ...memberLine, points: z.number().int(), reasons: listOf(reasonAnswer, { max: 5 }) }),
      { max: 10_000 },
    ),
  })
  .meta({ id: 'InvitationSuggestions' });

export const coverageAnswer = z
  .object({
    items: listOf(
      z.object({
        unit: z.string(),
        covered: z.boolean(),
        suppliers: listOf(z.object({ supplierId: z.uuid(), name: z.string() }), { max: 10_000 }),
        months: listOf(z.object({ month: z.string(), wanted: z.string(), together: z.string() }), {
          max: 12,
        }),
      }),
      { max: 200 },
    ),
  })
  .meta({ id: 'CapacityCoverage' });

const planAnswer = z.object({
  size: z.number().int(),
  wanted: z.number().int(),
  automatic: z.boolean().meta({ description: 'Whether the next wave goes by itself' }),
});

export const invitationListAnswer = z
  .object({
    plan: planAnswer,
    items: listOf(
      z.object({
        id: z.uuid(),
        supplierId: z.uuid().nullable(),
        outsideId: z
          .uuid()
          .nullable()
          .meta({ description: 'A supplier outside the cluster, asked by e-mail' }),
        name: z.string(),
        email: z.string().nullable(),
        wave: z.number().int().nullable().meta({ description: 'Null while it waits to be asked' }),
        reasons: listOf(reasonAnswer, { max: 5 }),
        invitedAt: z.iso.datetime().nullable(),
        seenAt: z.iso.datetime().nullable(),
        comingAt: z.iso.datetime().nullable().meta({ description: 'When it said that it will take part' }),
        declinedAt: z.iso.datetime().nullable(),
        declineReason: z.string().nullable(),
        declineCause: z.enum(declineCauses).nullable(),
        reminded: z.number().int(),
        revokedAt: z.iso.datetime().nullable(),
      }),
      { max: 100 },
    ),
  })
  .meta({ id: 'InvitationList' });

export const addedAnswer = z.object({ added: z.number().int() });
export const invitedAnswer = z.object({ invited: z.number().int() });
export const remindedAnswer = z.object({ reminded: z.number().int() });
export const outsideAnswer = z.object({ id: z.uuid() });

export const opportunityAnswer = z
  .object({
    procedureId: z.uuid(),
    number: z.string(),
    kind: z.string(),
    state: z.string(),
    subject: z.string(),
    buyer: z.string(),
    deadline: z.iso.datetime(),
    opensAt: z.iso.datetime(),
    running: z.boolean().meta({ description: 'Whether one can still answer' }),
    invited: z.boolean().meta({ description: 'False when it asks all members' }),
    unread: z.boolean(),
    comingAt: z.iso.datetime().nullable(),
    declinedAt: z.iso.datetime().nullable(),
    declineReason: z.string().nullable(),
    declineCause: z.enum(declineCauses).nullable(),
    fit: z
      .object({ points: z.number().int(), reasons: listOf(reasonAnswer, { max: 5 }) })
      .nullable()
      .meta({ description: 'Null where the organisation offers nothing of the kind, or not there' }),
  })
  .meta({ id: 'Opportunity' });

export const opportunityListAnswer = z
  .object({
    items: listOf(opportunityAnswer, { max: 100 }),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
    unread: z.number().int(),
  })
  .meta({ id: 'OpportunityList' });
