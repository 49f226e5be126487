import type { Reader } from '../../../platform/database/db.js';
import { SynonymBook } from '../domain/synonyms.js';
import { polishLexicon } from '../polish/lexicon.js';

/** How much later another process's edit is seen. */
const REMEMBERED_MS = 1_000;

/** The groups of synonyms as they stand in the database, in the language of the index. */
export class Synonyms {
  private remembered: { until: number; stamp: string; book: SynonymBook } | null = null;

  constructor(private readonly reader: Reader) {}

  /** As of at most a second ago. */
  async book(): Promise<SynonymBook> {
    const now = performance.now();
    const known = this.remembered;
    if (known && known.until > now) return known.book;
    const [read] = await this.reader.query<{ stamp: string; groups: string[][] | null }>(READ, [
      known?.stamp ?? null,
    ]);
    const book = read!.groups ? new SynonymBook(read!.groups, (await polishLexicon()).look) : known!.book;
    this.remembered = { until: now + REMEMBERED_MS, stamp: read!.stamp, book };
    return book;
  }

  /** After an edit of this process the next search asks anew. */
  forget(): void {
    if (this.remembered) this.remembered = { ...this.remembered, until: 0 };
  }
}

// The groups only where they are not those of the stamp that is known already.
const READ = `
  with now as (select coalesce(sum(version), 0) || '.' || count(*) as stamp from synonym_group)
  select stamp, case when stamp is distinct from $1 then
    (select coalesce(jsonb_agg(phrases order by id), '[]') from synonym_group where removed_at is null) end as groups
  from now`;
