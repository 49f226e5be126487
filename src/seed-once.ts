import type { INestApplicationContext } from '@nestjs/common';
import { holdsDemonstration, seed } from '../seeds/seed.js';
import { ConfigError, type Config } from './platform/config/config.js';

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
