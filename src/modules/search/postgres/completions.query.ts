import type { Reader } from '../../../platform/database/db.js';
import { MOST_IDS } from '../domain/completions.js';
import { liveByWords } from './page.query.js';

/** Enough documents to choose a dozen lines from; the index is not read further. */
const MOST_LOOKED_AT = 200;

export type Looked = {
  readonly kind: 'names' | 'title';
  readonly texts: readonly string[];
  /** Of a title. */
  readonly ids: readonly string[];
  readonly times: number;
};

/** Texts of documents whose names (category, supplier) or title match, with how many of those looked at have them. */
export const readCompletions = (reader: Reader, tsquery: string): Promise<Looked[]> =>
  reader.query<Looked>(
    `select 'names' as kind, array[category_name, supplier_name] as texts, '{}'::text[] as ids,
       count(*)::integer as times from (
       select category_name, supplier_name from search_document
       where ${liveByWords} and name_words @@ $1::tsquery limit ${MOST_LOOKED_AT}) looked
     group by category_name, supplier_name
     union all
     select 'title', array[title], (array_agg(id::text order by id))[1:${MOST_IDS}], count(*)::integer from (
       select id, title from search_document where ${liveByWords} and title_words @@ $1::tsquery limit ${MOST_LOOKED_AT}) looked
     group by title`,
    [tsquery],
  );
