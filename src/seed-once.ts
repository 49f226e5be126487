import type { INestApplicationContext } from '@nestjs/common';
import { seed } from '../seeds/seed.js';
import type { Config } from './platform/config/config.js';

/** Fills an empty database with the configured seed set; later starts find it done. */
export const seedOnce = async (
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<void> => {
  if (config.seed !== 'none') await seed(app, config.seed, say);
};
