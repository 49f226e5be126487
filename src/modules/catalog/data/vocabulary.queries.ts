import type { Reader } from '../../../platform/database/db.js';

export type CategoryLine = { slug: string; namePl: string; nameEn: string; parent: string | null };
export type CpvLine = { code: string; namePl: string; nameEn: string };

export const allCategories = (reader: Reader): Promise<CategoryLine[]> =>
  reader.query<CategoryLine>(
    'select slug, name_pl as "namePl", name_en as "nameEn", parent from category order by position, slug',
  );

/** Whether things can be filed in it: there is such a category, and it is no group of others. */
export const isFilingCategory = async (reader: Reader, slug: string): Promise<boolean> =>
  (
    await reader.query(
      'select from category where slug = $1 and not exists (select from category below where below.parent = $1)',
      [slug],
    )
  ).length > 0;

export const cpvExists = async (reader: Reader, code: string): Promise<boolean> =>
  (await reader.query('select from cpv where code = $1', [code])).length > 0;

/** The codes in order, at most `limit`. */
export const cpvCodes = (reader: Reader, limit: number): Promise<CpvLine[]> =>
  reader.query<CpvLine>(
    'select code, name_pl as "namePl", name_en as "nameEn" from cpv order by code limit $1',
    [limit],
  );

/** How many public listings each category has. */
export const publicCountsByCategory = (reader: Reader): Promise<{ category: string; count: number }[]> =>
  reader.query('select category, count(*)::int as count from public_listing group by category');
