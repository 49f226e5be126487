import { z } from 'zod';
import { line, prose, refuse, whole } from '../../platform/validation/fields.js';
import { parseMoney, type Grosze } from '../../shared/money.js';
import { closingEndings } from './domain/closing.js';

const ending = z.enum(closingEndings);
const words = { partner: line(200).optional(), note: prose(2_000).optional() };

export const closingBody = z.strictObject({
  ending,
  ...words,
  net: whole(1, Number.MAX_SAFE_INTEGER).optional().meta({ description: 'Net value in grosze' }),
});
export type ClosingInput = z.output<typeof closingBody>;

/** The same as one types it in a form. */
export const closingForm = z.strictObject({
  ending,
  ...words,
  net: z
    .string()
    .max(40)
    .transform((text, context): Grosze => {
      const parsed = parseMoney(text);
      return parsed !== null && parsed > 0
        ? parsed
        : refuse(context, {
            pl: 'Wpisz kwotę w złotych, na przykład 12 000,00.',
            en: 'Enter an amount in zloty such as 12000.00.',
          });
    })
    .optional(),
});

export const closingAnswer = z
  .object({
    closing: z
      .object({
        ending,
        partner: z.string().nullable(),
        net: z.number().int().nullable(),
        note: z.string().nullable(),
        recordedAt: z.iso.datetime(),
      })
      .nullable(),
    endings: z.array(ending).meta({ description: 'What your side may say now; empty while it goes on' }),
  })
  .meta({ id: 'Closing' });
