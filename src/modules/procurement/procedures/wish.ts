import { z } from 'zod';
import { line } from '../../../platform/validation/fields.js';
import { powiatCodes } from '../../../shared/territory.js';
import type { ProcedureDraft } from './procedure-content.js';

/** What somebody looked for in the catalogue before beginning; what makes no sense is left out. */
export const wish = z.object({
  subject: line(150).optional().catch(undefined),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  area: z.enum(powiatCodes).optional().catch(undefined),
});
export type Wish = z.output<typeof wish>;

/** The same as the beginning of a draft. */
export const draftOfWish = ({
  subject,
  category,
  area,
}: Wish): Partial<Pick<ProcedureDraft, 'subject' | 'categories' | 'areas'>> => ({
  ...(subject !== undefined && { subject }),
  ...(category !== undefined && { categories: [category] }),
  ...(area !== undefined && { areas: [area] }),
});
