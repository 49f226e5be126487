import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { masterKey, MasterKeyError } from '../config/master-key.js';

/**
 * Sees to it that the master key is the one that this database has always been used with; made, and noted by its
 * fingerprint, at the first start. Throws a {@link MasterKeyError} if another lies there or none any more: what is
 * sealed would otherwise be found lost much later.
 */
export const insistOnItsMasterKey = async (owner: pg.PoolClient, file: string): Promise<void> => {
  const noted = await notedIn(owner);
  if (noted === null) {
    // Of several processes that start at once, one notes its key and the others compare theirs.
    await owner.query('insert into master_key (id, fingerprint) values (1, $1) on conflict do nothing', [
      fingerprintOf(await masterKey(file)),
    ]);
    return insistOnItsMasterKey(owner, file);
  }
  const missing = !(await stat(file).catch(() => null));
  if (!missing && fingerprintOf(await masterKey(file)) === noted) return;
  const elsewhere = await keyBeside(file, noted);
  throw new MasterKeyError(
    `The master key ${file} ${missing ? 'is missing' : 'is not the one that this database is used with'}. ` +
      (elsewhere
        ? `The right one lies beside it (the data folder was moved?). Run: cp "${elsewhere}" "${file}"`
        : 'Restore it from your backup, or begin anew with another database (DATA_DIR or DATABASE_URL).'),
  );
};

const fingerprintOf = (key: Buffer): string =>
  createHash('sha256').update('wspolny-rynek master key\0').update(key).digest('hex');

const notedIn = async (owner: pg.PoolClient): Promise<string | null> => {
  const { rows } = await owner.query<{ fingerprint: string }>('select fingerprint from master_key');
  return rows[0]?.fingerprint ?? null;
};

/** Keys are named after the data folder's path, so a moved folder's key lies there under another name. */
const keyBeside = async (file: string, fingerprint: string): Promise<string | null> => {
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.key'))) {
    const other = join(dirname(file), name);
    const key = await masterKey(other).catch(() => null);
    if (key && fingerprintOf(key) === fingerprint) return other;
  }
  return null;
};
