import { z } from 'zod';
import { prose } from '../../platform/validation/fields.js';

/** A radio of a form or a JSON boolean. */
const yesOrNo = () =>
  z.union([z.boolean(), z.enum(['yes', 'no'])]).transform((said) => said === true || said === 'yes');

export const reviewBody = z.strictObject({
  onTime: yesOrNo(),
  asAgreed: yesOrNo(),
  orderAgain: yesOrNo(),
  text: prose(2_000).optional(),
});
export type ReviewInput = z.output<typeof reviewBody>;

export const replyBody = z.strictObject({ text: prose(2_000) });
export type ReplyInput = z.output<typeof replyBody>;

const told = {
  onTime: z.boolean(),
  asAgreed: z.boolean(),
  orderAgain: z.boolean(),
  text: z.string().nullable(),
  writtenAt: z.iso.datetime(),
  buyerName: z.string(),
  reply: z.string().nullable(),
  repliedAt: z.iso.datetime().nullable(),
};

/** The review of a contract, for its parties. */
export const reviewAnswer = z
  .object({
    review: z.object({ id: z.uuid(), ...told, hidden: z.boolean() }).nullable(),
    mayWrite: z.boolean().meta({ description: 'The caller may write or still change the review' }),
    mayReply: z.boolean().meta({ description: 'The caller may write or still change the reply' }),
  })
  .meta({ id: 'ContractReview' });

const count = z.number().int();
export const shownReviewsAnswer = z
  .object({
    figures: z
      .object({ reviews: count, onTime: count, asAgreed: count, orderAgain: count })
      .nullable()
      .meta({ description: 'How many said yes to each; null before the third buyer’s' }),
    items: z
      .array(z.object({ id: z.uuid(), ...told }))
      .meta({ description: 'Empty before the third buyer’s' }),
  })
  .meta({ id: 'SupplierReviews' });
