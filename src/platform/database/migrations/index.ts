import { Platform1764000000000 } from './1764000000000-platform.js';

/** All migrations in their order; forward only. */
export const migrations = [Platform1764000000000];
