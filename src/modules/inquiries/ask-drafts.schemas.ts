import { z } from 'zod';
import { line, prose } from '../../platform/validation/fields.js';

/** As it was typed: whether it can be sent is asked when it is sent. */
const typed = {
  subject: line(150).optional(),
  need: prose(10_000).optional(),
  quantity: line(40).optional(),
  unit: line(30).optional(),
  place: line(200).optional(),
  wantedFrom: line(20).optional(),
  wantedTo: line(20).optional(),
  answerByDate: line(20).optional(),
  answerByTime: line(20).optional(),
  touch: z
    .string()
    .max(200)
    .regex(/^[\w.-]+$/)
    .optional()
    .catch(undefined),
};

/** The form of a guest; whom it is for is said by its address. */
export const askDraftForm = z.strictObject(typed);
export type AskDraftFields = z.output<typeof askDraftForm>;

const about = z.union([
  z.strictObject({ listingId: z.uuid() }),
  z.strictObject({ slug: z.string().max(200) }),
]);

/** What is kept. */
export const askDraft = z.object({ about, fields: askDraftForm });
export type AskDraft = z.output<typeof askDraft>;

/** Of the private link. */
const token = z.string().min(1).max(100);

export const draftPageQuery = z.object({ token: token.catch('').default('') });
export const draftTokenBody = z.strictObject({ token });
export const draftFileBody = z.strictObject({ token, file: z.uuid() });
export const savedAskDraftForm = z.strictObject({ ...typed, token });

export const askDraftBody = z.strictObject({ about, fields: askDraftForm });
export const savedAskDraftBody = z.strictObject({ token, fields: askDraftForm });

export const draftMadeAnswer = z
  .object({ token: z.string().meta({ description: 'The only way back to the draft; shown once' }) })
  .meta({ id: 'GuestDraftMade' });

export const askDraftAnswer = z
  .object({
    about: z.record(z.string(), z.string()),
    fields: z.record(z.string(), z.string()),
    files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number().int() })),
    until: z.iso.date().meta({ description: 'Kept until this day unless it is saved again' }),
  })
  .meta({ id: 'InquiryDraft' });
