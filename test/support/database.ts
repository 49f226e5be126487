import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type pg from 'pg';
import { entities } from '../../src/entities.js';
import { makeDataSource, makePool, type PgConnection } from '../../src/platform/database/data-source.js';
import { Db } from '../../src/platform/database/db.js';
import { subscribersIn } from '../../src/platform/jobs/task-list.js';
import { subscriptions } from '../../src/subscriptions.js';
import { atEnd } from './at-end.js';
import { TEMPLATE } from './global-setup.js';

export type TestDatabase = {
  /** As the serving role, under row security. */
  readonly db: Db;
  readonly app: PgConnection;
  readonly owner: PgConnection;
  /** As the owning role: for setting the scene and for moving the database's clock. */
  readonly ownerPool: pg.Pool;
};

/** A clone of the migrated template for one test file; dropped when the file is done. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const clone = await clonedDatabase();
  const source = await makeDataSource(clone.app, entities, { poolSize: 8 }).initialize();
  atEnd(() => source.destroy());
  return { ...clone, db: new Db(source, subscribersIn(subscriptions)) };
};

/** The same, for what brings its own way of reading it. */
export const clonedDatabase = async (): Promise<Omit<TestDatabase, 'db'>> => {
  const postgres = inject('postgres');
  const name = `wr_test_${randomBytes(6).toString('hex')}`;
  const admin = makePool(postgres.superuser, 1);
  // Copying its files as they are takes half the time of copying them block by block through the log, and less in memory.
  await admin.query(
    `create database ${name} template ${TEMPLATE} strategy file_copy owner "${postgres.owner.user}"`,
  );
  const app = { ...postgres.app, database: name };
  const owner = { ...postgres.owner, database: name };
  const ownerPool = makePool(owner, 2);
  atEnd(async () => {
    await ownerPool.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return { app, owner, ownerPool };
};
