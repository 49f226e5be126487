import type { Reader } from '../../../platform/database/db.js';

/** Those among the slugs that are no category to file things in. */
export const unknownCategories = async (reader: Reader, slugs: readonly string[]): Promise<string[]> =>
  (
    await reader.query<{ slug: string }>(
      `select w.slug from unnest($1::text[]) as w (slug) where not exists (
         select from category c where c.slug = w.slug
           and not exists (select from category below where below.parent = c.slug))`,
      [slugs],
    )
  ).map(({ slug }) => slug);
