import type { INestApplicationContext } from '@nestjs/common';
import { heldIn } from '../seeds/ledger.js';
import { holdsDemonstration, seed } from '../seeds/seed.js';
import { ConfigError, type Config } from './platform/config/config.js';
import { makePool, type PgConnection } from './platform/database/data-source.js';

/**
 * Fills an empty database with the configured seed set; later starts find it done. A database with the
 * demonstration, whose password is public, is never served to others.
 */
export const seedOnce = async (
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<void> => {
  if (!config.loopback && (await holdsDemonstration(app))) {
    throw new ConfigError([
      'PUBLIC_URL: this database holds the demo accounts, whose password is public; use another database',
    ]);
  }
  if (config.seed !== 'none') await seed(app, config.seed, say);
};

/**
 * The configuration for this very database: where SEED is not set and `npm run setup` has prepared the site, or
 * the founders alone are in it, there is no demonstration.
 */
export const settledFor = async (config: Config, database: PgConnection): Promise<Config> => {
  if (config.seedGiven || config.seed !== 'demo') return config;
  const pool = makePool(database, 1);
  try {
    const { set, operator } = await heldIn(pool);
    if (set === 'demo' || (set === null && !operator)) return config;
    return Object.freeze({ ...config, seed: set === 'live' ? 'live' : 'none', demo: false });
  } finally {
    await pool.end();
  }
};
