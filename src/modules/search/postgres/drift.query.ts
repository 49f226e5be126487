import type { Reader } from '../../../platform/database/db.js';
import type { RemovedDocument, SearchDocument } from '../domain/search-document.js';
import type { LookUp } from '../domain/terms.js';
import { RECORD, rowOf } from './documents.commands.js';

/** Of these documents those whose row is missing, blank or other than it should be; a newer row is right. */
export const driftedAmong = (
  reader: Reader,
  documents: readonly SearchDocument[],
  look: LookUp,
): Promise<RemovedDocument[]> =>
  reader.query<RemovedDocument>(DRIFTED, [JSON.stringify(documents.map((each) => rowOf(each, look)))]);

/** Every row that answers, with its version. */
export const answeringVersions = (reader: Reader): Promise<RemovedDocument[]> =>
  reader.query<RemovedDocument>(
    `select id, version::float8 as version from search_document where generation = ${LIVE} and not removed`,
  );

const LIVE = `(select generation from search_generation where state = 'live')`;

const DRIFTED = `
  select d.id, coalesce(s.version, 0)::float8 as version
  from jsonb_to_recordset($1::jsonb) as d${RECORD}
  left join search_document s on s.generation = ${LIVE} and s.id = d.id
  where coalesce(s.version, 0) <= d.version and (s.removed is distinct from false
    or (s.price_from, s.lead_days, s.published_at, s.free, s.kind, s.category, s.supplier_slug, s.areas, s.title,
        s.category_name, s.supplier_name, s.title_words, s.name_words, s.words)
      is distinct from (d."priceFrom", d."leadDays", d."publishedAt", d.free, d.kind, d.category, d."supplierSlug", d.areas,
        d.title, d."categoryName", d."supplierName", d."titleWords"::tsvector, d."nameWords"::tsvector,
        d.words::tsvector))`;
