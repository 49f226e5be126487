import { z } from 'zod';

/** What the engine may answer. Anything else is garbage, whatever its status says. */
const shown = z.object({ title: z.string(), category: z.string(), supplier: z.string() });
const count = z.int().min(0);

export const searchAnswers = z.object({
  results: z.array(
    z.object({
      hits: z.array(
        z.object({ id: z.uuid(), supplier: z.string(), shown, _rankingScore: z.number().optional() }),
      ),
      /** Of a query by pages. */
      totalHits: count.optional(),
      facetDistribution: z.record(z.string(), z.record(z.string(), count)).optional(),
    }),
  ),
});
export type SearchAnswer = z.output<typeof searchAnswers>['results'][number];

/** Documents of an older version of this program have no stamp. */
export const stampsAnswer = z.object({
  results: z.array(z.object({ id: z.string(), stamp: z.string().default('') })),
});
export const statsAnswer = z.object({ numberOfDocuments: count });
export const versionAnswer = z.object({ pkgVersion: z.string() });
