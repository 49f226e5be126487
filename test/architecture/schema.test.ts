import { describe, expect, it } from 'vitest';
import { entities } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { testDatabase } from '../support/database.js';

describe('the schema', () => {
  it('that the migrations make is the one that the code describes', async () => {
    const { owner } = await testDatabase();
    const source = await makeDataSource(owner, entities).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
