import type { Reader } from '../../../platform/database/db.js';
import { SynonymBook } from '../domain/synonyms.js';
import { polishLexicon } from '../polish/lexicon.js';

/** How much later another process's edit is seen. */
const REMEMBERED_MS = 1_000;

/** The groups of synonyms as they stand in the database, in the language of the index. */
export class Synonyms {
  private remembered: { until: number; stamp: string; book: SynonymBook } | null = null;

  private edits = 0;
  private reading: Promise<SynonymBook> | null = null;

  constructor(private readonly reader: Reader) {}

  /** As of at most a second ago; searches at the same time share one reading. */
  book(): Promise<SynonymBook> {
    const known = this.remembered;
    if (known && known.until > performance.now()) return Promise.resolve(known.book);
    if (!this.reading) {
      const reading = this.read().finally(() => {
        if (this.reading === reading) this.reading = null;
      });
      this.reading = reading;
    }
    return this.reading;
  }

  private async read(): Promise<SynonymBook> {
    const known = this.remembered;
    const { edits } = this;
    const until = performance.now() + REMEMBERED_MS;
    const [read] = await this.reader.query<{ stamp: string; groups: string[][] | null }>(READ, [
      known?.stamp ?? null,
    ]);
    const { stamp, groups } = read!;
    const book = groups ? new SynonymBook(groups, (await polishLexicon()).look) : known!.book;
    // Read before an edit that came meanwhile, it is not to be kept.
    if (edits === this.edits) this.remembered = { until, stamp, book };
    return book;
  }

  /** After an edit of this process the next search asks anew. */
  forget(): void {
    if (this.remembered) this.remembered = { ...this.remembered, until: 0 };
    this.reading = null;
    this.edits += 1;
  }
}

// The groups only where they are not those of the stamp that is known already.
const READ = `
  with now as (select coalesce(sum(version), 0) || '.' || count(*) as stamp from synonym_group)
  select stamp, case when stamp is distinct from $1 then
    (select coalesce(jsonb_agg(phrases order by id), '[]') from synonym_group where removed_at is null) end as groups
  from now`;
