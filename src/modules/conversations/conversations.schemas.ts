import { z } from 'zod';
import { prose } from '../../platform/validation/fields.js';

/** A message; the text may be left out when files come with it. */
export const messageBody = z.strictObject({ text: prose(10_000).optional() });
export type MessageInput = z.output<typeof messageBody>;

export const messageAnswer = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    authorName: z.string(),
    text: z.string(),
    createdAt: z.iso.datetime(),
    files: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        mediaType: z.string(),
        size: z.number().int(),
        url: z.string().meta({ description: 'Path of the download; for participants only' }),
      }),
    ),
  })
  .meta({ id: 'Message' });
