import { z } from 'zod';
import { prose, whole } from '../../../platform/validation/fields.js';
import { evidenceKinds } from '../../members/index.js';
import { criterionKinds, questionKinds } from './domain/criteria.js';
import { procedureKinds, procedureStages, procedureStates } from './domain/procedure-states.js';
import { reservedGroups } from './domain/reserved-groups.js';
import { templateIds } from './domain/templates.js';
import { buyersFigures, procedureDraft } from './procedure-content.js';
import { wish } from './wish.js';

const kind = z.enum(procedureKinds);
const revision = whole(1, 1e9).meta({ description: 'The one that was read; a stale one is refused' });

/** By which link one came. In a form nobody has typed it, so a wrong one is no mistake: it is not there. */
const touch = z
  .string()
  .max(200)
  .regex(/^[\w.-]+$/)
  .optional();

/** Begins a draft: empty, from a template, as a copy of an earlier one, or with all that it asks. */
export const beginBody = z.strictObject({
  kind: kind.prefault('quotation'),
  template: z.enum(templateIds).optional(),
  copyOf: z.uuid().optional().meta({ description: 'A procedure of your own; its times are not copied' }),
  content: procedureDraft.optional(),
  figures: buyersFigures.optional(),
  touch: touch.meta({ description: 'The mark (`w`) of the link by which the asker came, if any' }),
});

/** Saves the draft, or what the next version will be; what is left out stays. */
export const saveBody = z.strictObject({
  revision,
  kind: kind.optional(),
  content: procedureDraft.optional(),
  figures: buyersFigures.optional(),
});

export const publishBody = z.strictObject({ revision });
export const amendBody = z.strictObject({ revision, reason: prose(2_000) });
export const cancelProcedureBody = z.strictObject({ reason: prose(2_000) });
export const askBody = z.strictObject({ text: prose(2_000) });
export const answerBody = z.strictObject({ answer: prose(5_000) });

export const procedureQuery = z.object({
  state: z.enum(procedureStates).optional(),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});
export const openProcedureQuery = z.object({
  category: z.string().max(60).optional(),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 100).prefault(20),
});

/** The panel's and the public list; what cannot be read counts as not given. */
export const proceduresPageQuery = z.object({
  stan: z.enum(procedureStates).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});
export const openProceduresPageQuery = z.object({
  kategoria: z.string().max(60).optional().catch(undefined),
  strona: whole(1, 10_000).catch(1).default(1),
});
export const reasonForm = z.strictObject({ revision, reason: prose(2_000) });
export const newProcedureForm = z.strictObject({
  template: z.enum(templateIds).optional(),
  copyOf: z.uuid().optional(),
  touch: touch.catch(undefined),
  ...wish.shape,
});

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const named = z.object({ id: z.uuid(), name: z.string() });

export const contentAnswer = z
  .object({
    subject: orNull(z.string()),
    caseNumber: orNull(z.string()),
    cpv: z.array(z.string()),
    categories: z.array(z.string()),
    areas: z.array(z.string()),
    description: orNull(z.string()),
    lots: z.array(
      z.object({
        title: orNull(z.string()),
        lines: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            description: orNull(z.string()),
            quantity: z.string(),
            unit: z.string(),
            listingId: orNull(z.uuid()),
            places: z.array(z.string()),
            from: orNull(z.iso.date()),
            to: orNull(z.iso.date()),
          }),
        ),
      }),
    ),
    questions: z.array(
      z.object({ id: z.string(), text: z.string(), kind: z.enum(questionKinds), required: z.boolean() }),
    ),
    criteria: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(criterionKinds),
        name: z.string(),
        weight: z.number().int(),
        questionId: orNull(z.string()),
      }),
    ),
    payer: orNull(z.string()),
    recipient: orNull(named),
    deliveryPlaces: z.array(z.string()),
    paymentDays: z.number().int(),
    reserved: orNull(z.object({ groups: z.array(z.enum(reservedGroups)), atLeastPercent: z.number().int() })),
    requiredEvidence: z.array(z.enum(evidenceKinds)),
    alternativesAllowed: z.boolean(),
    partialLines: z.boolean(),
    quoteValidDays: z.number().int(),
    remarks: orNull(z.string()),
    openness: z.enum(['invited', 'members']),
    showsRank: z.boolean(),
    toInvite: orNull(z.number().int()),
    questionsUntil: orNull(z.iso.datetime()),
    deadline: orNull(z.iso.datetime()),
    opensAt: orNull(z.iso.datetime()),
    budget: orNull(z.number().int()).optional().meta({ description: 'Gross, in grosze, where it is shown' }),
  })
  .meta({ id: 'ProcedureContent' });

const fileAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});

export const questionAnswer = z
  .object({
    id: z.uuid(),
    text: z.string(),
    askedAt: z.iso.datetime(),
    answer: orNull(z.string()),
    answeredAt: orNull(z.iso.datetime()),
  })
  .meta({ id: 'ProcedureQuestion' });

const publishedFields = {
  id: z.uuid(),
  number: orNull(z.string()),
  kind,
  stage: z.enum(procedureStages),
  buyer: named,
  version: z.number().int().meta({ description: 'Of the published content; 0 in a draft' }),
  sha256: orNull(z.string()).meta({ description: 'Of the canonical text of the published content' }),
  deadline: orNull(z.iso.datetime()),
  opensAt: orNull(z.iso.datetime()),
  questionsUntil: orNull(z.iso.datetime()),
  cancelReason: orNull(z.string()),
  published: orNull(contentAnswer),
  files: z.array(fileAnswer),
  questions: z.array(questionAnswer),
};

export const publishedProcedureAnswer = z.object(publishedFields).meta({ id: 'OpenProcedure' });

export const figuresAnswer = z.object({
  estimate: orNull(z.object({ net: z.number().int(), on: z.iso.date(), how: z.string() })),
  budget: orNull(z.object({ gross: z.number().int(), shown: z.boolean() })),
});

export const procedureAnswer = z
  .object({
    ...publishedFields,
    state: z.enum(procedureStates),
    revision: z.number().int(),
    draft: orNull(contentAnswer).meta({ description: 'What is worked on: a draft, or the next version' }),
    figures: figuresAnswer,
    missing: z
      .array(z.object({ pointer: z.string(), text: z.string() }))
      .meta({ description: 'What keeps it from being published now' }),
    notes: z.array(z.string()).meta({ description: 'What the law says of a procedure of this value' }),
  })
  .meta({ id: 'Procedure' });

const lineFields = {
  id: z.uuid(),
  kind,
  subject: z.string(),
};
export const procedureListAnswer = z
  .object({
    items: z.array(
      z.object({
        ...lineFields,
        number: orNull(z.string()),
        state: z.enum(procedureStates),
        stage: z.enum(procedureStages),
        deadline: orNull(z.iso.datetime()),
        opensAt: orNull(z.iso.datetime()),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'ProcedureList' });

export const openProcedureListAnswer = z
  .object({
    items: z.array(
      z.object({
        ...lineFields,
        number: z.string(),
        buyer: z.object({ name: z.string(), town: z.string() }),
        deadline: z.iso.datetime(),
        lots: z.number().int(),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
    perPage: z.number().int(),
  })
  .meta({ id: 'OpenProcedureList' });

export const madeProcedureAnswer = z.object({ id: z.uuid() }).meta({ id: 'MadeProcedure' });
export const numberAnswer = z.object({ number: z.string() }).meta({ id: 'ProcedureNumber' });
export const fileIdsAnswer = z.object({ ids: z.array(z.uuid()) }).meta({ id: 'FileIds' });
