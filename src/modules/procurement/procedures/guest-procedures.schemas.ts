import { z } from 'zod';
import { draftTokenBody } from '../../inquiries/index.js';
import { procedureKinds } from './domain/procedure-states.js';
import { templateIds } from './domain/templates.js';
import { buyersFigures, procedureDraft } from './procedure-content.js';
import { contentAnswer, figuresAnswer } from './procedures.schemas.js';

const touch = z
  .string()
  .max(200)
  .regex(/^[\w.-]+$/);

const kind = z.enum(procedureKinds);

/** Nobody's units are a guest's own, so none is named as recipient yet. */
export const guestContent = procedureDraft.extend({ recipient: z.null().prefault(null) });

/** What is kept of a procedure that somebody without an account writes. */
export const guestProcedure = z.object({
  kind,
  draft: guestContent,
  figures: buyersFigures,
  /** By which link of a campaign they came. */
  touch: touch.nullable().prefault(null),
});
export type GuestProcedure = z.output<typeof guestProcedure>;

export const guestBeginForm = z.strictObject({
  template: z.enum(templateIds).optional(),
  touch: touch.optional().catch(undefined),
});

export const guestBeginBody = z.strictObject({
  kind: kind.prefault('quotation'),
  template: z.enum(templateIds).optional(),
  content: guestContent.optional(),
  figures: buyersFigures.optional(),
  touch: touch.optional().meta({ description: 'The mark (`w`) of the link by which one came, if any' }),
});

export const guestSaveBody = draftTokenBody.extend({
  kind: kind.optional(),
  content: guestContent.optional(),
  figures: buyersFigures.optional(),
});

export const guestProcedureAnswer = z
  .object({
    kind,
    draft: contentAnswer,
    figures: figuresAnswer,
    files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number().int() })),
    missing: z.array(z.object({ pointer: z.string(), text: z.string() })),
    until: z.iso.date().meta({ description: 'Kept until this day unless it is saved again' }),
  })
  .meta({ id: 'ProcedureDraft' });
