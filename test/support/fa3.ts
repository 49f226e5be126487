import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fa3Schema } from '../../src/modules/payments/invoices/fa3-schema.js';
import { loadConfig } from '../../src/platform/config/config.js';

/** Where the official schema of FA(3) lies: by the settings, or among data beside the project; null where it is absent. */
export const fa3SchemaDir: string | null =
  [process.env.FA3_SCHEMA_DIR, '../shared/data/fa3', '../../shared/data/fa3']
    .filter((folder) => folder !== undefined)
    .map((folder) => resolve(folder))
    .find((folder) => existsSync(folder)) ?? null;

export const fa3Schema = (): Fa3Schema =>
  new Fa3Schema(loadConfig(fa3SchemaDir ? { FA3_SCHEMA_DIR: fa3SchemaDir } : {}));
