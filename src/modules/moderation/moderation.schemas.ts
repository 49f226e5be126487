import { z } from 'zod';
import { email, prose, whole } from '../../platform/validation/fields.js';
import { decisions } from './data/moderation.entities.js';
import { reportGrounds, reportStates } from './domain/report-state.js';
import { REASON_MAX } from './domain/statement.js';
import { suggestionStates } from './domain/suggestion-state.js';
import { moderatedKinds } from './moderated-things.js';
import type { DecisionLine } from './data/moderation.queries.js';

/** The reason of hiding or restoring; for the forms and bodies of the modules whose texts are moderated. */
export const reasonBody = z.strictObject({ reason: prose(REASON_MAX) });

/** What somebody says when reporting a text. Who is signed in needs no address. */
export const reportBody = z.strictObject({
  ground: z.enum(reportGrounds),
  text: prose(REASON_MAX),
  email: email().optional(),
});
export type ReportBody = z.output<typeof reportBody>;

export const appealBody = z.strictObject({ text: prose(4000) });

/** A kind in a path; an unknown one is answered as a text that is not there. */
export const kindParam = z.string().max(40);

export const decisionsQuery = z.object({
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});

export const decisionsPageQuery = z.object({ strona: whole(1, 10_000).catch(1).default(1) });

export const decisionAnswer = z
  .object({
    id: z.uuid(),
    subjectKind: z.enum(moderatedKinds),
    subjectId: z.uuid(),
    subjectTitle: z.string().nullable(),
    organisationId: z.uuid(),
    organisationName: z.string(),
    decision: z.enum(decisions),
    reason: z.string(),
    coordinator: z.string().nullable().meta({
      description: 'Name of the organisation that coordinated then; null when the council decided',
    }),
    resolution: z.string().nullable().meta({ description: 'Number of the resolution of the council' }),
    reports: z.number().int().meta({ description: 'How many reports it answered' }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ModerationDecision' });

/** For the organisation whose text it is about. */
export const statementAnswer = decisionAnswer
  .extend({
    appeal: z
      .object({
        state: z.enum(['open', 'upheld', 'overturned']),
        filedAt: z.iso.datetime(),
        resolution: z.string().nullable(),
      })
      .nullable(),
    appealUntil: z.iso.date().nullable().meta({
      description: 'The last day to appeal; null when there is nothing to appeal against',
    }),
  })
  .meta({ id: 'StatementOfReasons' });

export const filedAnswer = z.object({ id: z.uuid() });

export const decisionsAnswer = z
  .object({
    items: z.array(decisionAnswer),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ModerationDecisionPage' });

export const queueAnswer = z
  .object({
    items: z.array(
      z.object({
        subjectKind: z.enum(moderatedKinds),
        subjectId: z.uuid(),
        subjectTitle: z.string(),
        organisationName: z.string(),
        reports: z.number().int(),
        grounds: z.array(z.enum(reportGrounds)),
        since: z.iso.datetime(),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ReportedTextPage' });

/** One text with its reports, for the coordinator. */
export const reportedAnswer = z
  .object({
    title: z.string().nullable().meta({ description: 'Null when it is not public for another reason' }),
    path: z.string().nullable(),
    hiddenAt: z.iso.datetime().nullable(),
    reports: z.array(
      z.object({
        id: z.uuid(),
        ground: z.enum(reportGrounds),
        text: z.string(),
        reporter: z.string().nullable(),
        filedAt: z.iso.datetime(),
        state: z.enum(reportStates),
        reason: z.string().nullable(),
        closedAt: z.iso.datetime().nullable(),
      }),
    ),
    decisions: z.array(decisionAnswer),
  })
  .meta({ id: 'ReportedText' });

const count = z.number().int();

export const transparencyAnswer = z
  .object({
    years: z.array(
      z.object({
        year: count,
        reports: count,
        acted: count,
        dismissed: count,
        hidden: count,
        hiddenUnasked: count,
        restored: count,
        appeals: count,
        overturned: count,
      }),
    ),
    grounds: z.array(z.object({ year: count, ground: z.enum(reportGrounds), reports: count, acted: count })),
  })
  .meta({ id: 'ModerationCounts' });

/** A decision as JSON has it. */
export const dated = (line: DecisionLine) => ({ ...line, at: line.at.toISOString() });

/** Another wording of one field; the owning module's limits are tighter. */
export const suggestionBody = z.strictObject({
  field: z.string().max(40),
  text: prose(10_000),
  note: prose(REASON_MAX).optional(),
});
export type SuggestionBody = z.output<typeof suggestionBody>;

export const declineBody = z.strictObject({ words: prose(REASON_MAX).optional() });
export const nothingBody = z.strictObject({});

export const suggestionAnswer = z
  .object({
    id: z.uuid(),
    subjectKind: z.enum(moderatedKinds),
    subjectId: z.uuid(),
    subjectTitle: z.string(),
    field: z.string(),
    before: z.string(),
    after: z.string(),
    note: z.string().nullable(),
    state: z.enum(suggestionStates),
    coordinator: z.string(),
    suggestedAt: z.iso.datetime(),
    words: z.string().nullable(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Suggestion' });

export const suggestionsAnswer = z.object({ items: z.array(suggestionAnswer) }).meta({ id: 'Suggestions' });

export const shownSuggestionAnswer = suggestionAnswer
  .extend({
    now: z.string().meta({ description: 'The text as it is at this moment' }),
    stale: z.boolean().meta({ description: 'Whether it has changed since the proposal' }),
  })
  .meta({ id: 'ShownSuggestion' });
