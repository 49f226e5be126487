import { beforeAll, describe } from 'vitest';
import type { Db } from '../../../src/platform/database/db.js';
import { newId } from '../../../src/shared/ids.js';
import type { SearchIndex } from '../../../src/modules/search/index.js';
import { synonymsContract } from './contract-synonyms.js';
import { filtersContract } from './contract-filters.js';
import { turnsContract } from './contract-turns.js';
import { wordsContract } from './contract-words.js';
import { writesContract } from './contract-writes.js';
import { Shelf } from './documents.js';

/** What every engine must do alike; `make` gives an index of its own, empty and ready, with its database. */
export const searchIndexContract = (
  engine: string,
  make: () => Promise<{ index: SearchIndex; db: Db }>,
): void => {
  describe(`search index on ${engine}`, () => {
    const shelf = new Shelf();

    let db: Db;

    beforeAll(async () => {
      ({ index: shelf.index, db } = await make());
    });

    wordsContract(shelf);
    filtersContract(shelf);
    turnsContract(shelf);
    writesContract(shelf);
    synonymsContract(shelf, async (phrases) => {
      await db.tx('system', (tx) =>
        tx.query(
          `insert into synonym_group (id, field, phrases, changed_at) values ($1, 'Próba', $2, now())`,
          [newId(), phrases],
        ),
      );
    });
  });
};
