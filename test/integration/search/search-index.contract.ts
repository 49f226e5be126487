import { beforeAll, describe } from 'vitest';
import type { SearchIndex } from '../../../src/modules/search/index.js';
import { filtersContract } from './contract-filters.js';
import { wordsContract } from './contract-words.js';
import { writesContract } from './contract-writes.js';
import { Shelf } from './documents.js';

/** What every engine must do alike; `make` gives an index of its own, empty and ready. */
export const searchIndexContract = (engine: string, make: () => Promise<SearchIndex>): void => {
  describe(`search index on ${engine}`, () => {
    const shelf = new Shelf();

    beforeAll(async () => {
      shelf.index = await make();
    });

    wordsContract(shelf);
    filtersContract(shelf);
    writesContract(shelf);
  });
};
