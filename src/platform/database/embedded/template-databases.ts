import { restrictDatabase, withClient } from './bootstrap.js';
import { roles, type PgConnection } from './connections.js';

/**
 * Makes `name` as a copy of `template` (nobody may be connected to it), owned by `wr_owner`. About 20 ms.
 * @param superuser the embedded server's superuser
 */
export const createDatabaseFromTemplate = (
  superuser: PgConnection,
  name: string,
  template: string,
): Promise<void> =>
  withClient({ ...superuser, database: 'postgres' }, async (client) => {
    const [copy, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
    await client.query(`create database ${copy} template ${source} owner ${roles.owner} strategy file_copy`);
    await restrictDatabase(client, name);
  });

/** Deletes a database and ends the connections to it. */
export const dropDatabase = (superuser: PgConnection, name: string): Promise<void> =>
  withClient({ ...superuser, database: 'postgres' }, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
