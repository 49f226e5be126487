import { z } from 'zod';
import { line } from '../../../platform/validation/fields.js';
import { powiatCodes } from '../../../shared/territory.js';
import { LONGEST_QUERY, paces, savedSubjects } from './domain/saved-search.js';

const name = line(80);
const pace = z.enum(paces);
const query = z
  .string()
  .max(LONGEST_QUERY)
  .meta({ description: 'The query of the page that shows the results, without `?`' });

export const savedBody = z.strictObject({
  subject: z.enum(savedSubjects),
  name,
  query,
  pace: pace.default('now'),
});
export type SavedInput = z.output<typeof savedBody>;

/**
 * The form of the catalogue's searches, whose query came from there; of procedures the fields stand in the form, and
 * an empty one asks for nothing.
 */
export const listingsForm = z.strictObject({ subject: z.literal('listings'), name, query, pace });
export const proceduresForm = z.strictObject({
  subject: z.literal('procedures'),
  name,
  q: z.string().trim().max(200).default(''),
  category: z.string().max(80).default(''),
  area: z.enum(powiatCodes).or(z.literal('')).default(''),
  pace,
});

export const savedForm = z.strictObject({ name, pace });
export const savedPatch = z.strictObject({
  name: name.optional(),
  pace: pace.optional(),
  paused: z.boolean().optional(),
});
export type SavedPatch = z.output<typeof savedPatch>;

export const savedAnswer = z
  .object({
    id: z.uuid(),
    subject: z.enum(savedSubjects),
    name: z.string(),
    query: z.string(),
    pace,
    paused: z.boolean(),
    createdAt: z.iso.datetime(),
    told: z.int().meta({ description: 'How many things it has told of' }),
  })
  .meta({ id: 'SavedSearch' });
export const savedListAnswer = z.object({ items: z.array(savedAnswer) }).meta({ id: 'SavedSearches' });
export const savedMade = z.object({ id: z.uuid() }).meta({ id: 'SavedSearchMade' });
