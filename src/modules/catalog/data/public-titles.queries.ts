import type { Reader } from '../../../platform/database/db.js';

export type PublicTitle = { readonly id: string; readonly title: string; readonly titleEn: string | null };

/** Those of the ids that anyone may see at this moment. */
export const publicTitles = (reader: Reader, ids: readonly string[]): Promise<PublicTitle[]> =>
  reader.query<PublicTitle>(
    'select id, title, title_en as "titleEn" from public_listing where id = any($1::uuid[]) order by id',
    [ids],
  );
