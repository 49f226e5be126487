import type { Reader } from '../../../platform/database/db.js';

/** Titles and names of documents that answer now, for corrections spelt as people spell them. */
export const readTexts = async (reader: Reader, ids: readonly string[]): Promise<string[]> => {
  const rows = await reader.query<{ text: string }>(
    `select concat_ws(' ', title, category_name, supplier_name) as text from search_document
     where generation = (select generation from search_generation where state = 'live') and not removed
       and id = any($1::uuid[])
     order by array_position($1::uuid[], id)`,
    [ids],
  );
  return rows.map((row) => row.text);
};
