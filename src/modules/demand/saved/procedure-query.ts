import { z } from 'zod';
import { slug } from '../../catalog/index.js';
import { areasServing } from '../../search/index.js';
import { powiatCodes } from '../../../shared/territory.js';

/** By what a supplier waits for procedures: what is empty narrows nothing. */
const procedureQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  category: slug.or(z.literal('')).catch(''),
  area: z.enum(powiatCodes).or(z.literal('')).catch(''),
});
type ProcedureQuery = z.output<typeof procedureQuery>;

export const procedureQueryOf = (query: string): ProcedureQuery =>
  procedureQuery.parse(Object.fromEntries(new URLSearchParams(query)));

/** The same state always has the same text. */
export const procedureQueryText = ({ q, category, area }: ProcedureQuery): string =>
  new URLSearchParams({ ...(q && { q }), ...(category && { category }), ...(area && { area }) }).toString();

/** Whether the lists that the procedure was published with fit; one without places is for everywhere. */
export const fitsLists = (
  { category, area }: ProcedureQuery,
  { categories, areas }: { readonly categories: readonly string[]; readonly areas: readonly string[] },
): boolean =>
  (category === '' || categories.includes(category)) &&
  (area === '' ||
    areas.length === 0 ||
    areas.some((code) => code.startsWith(area) || areasServing(area).includes(code)));
