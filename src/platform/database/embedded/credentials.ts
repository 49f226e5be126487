import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

// Only URL-safe letters: the passwords are put into SQL and command files without quoting rules of their own.
const password = z.string().regex(/^[\w-]{32,}$/);
const credentials = z.strictObject({ superuser: password, owner: password, app: password });

/** One password per role, 192 random bits each. */
export type Credentials = Readonly<z.infer<typeof credentials>>;

const fileIn = (home: string) => join(home, 'credentials.json');
const newPassword = () => randomBytes(24).toString('base64url');

/** Makes new passwords and keeps them in `home`, readable by its owner only. */
export const createCredentials = async (home: string): Promise<Credentials> => {
  const made = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  await writeFile(fileIn(home), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
};

/** The passwords kept in `home`. Throws an {@link EmbeddedPostgresError} if they are lost or damaged. */
export const readCredentials = async (home: string): Promise<Credentials> => {
  try {
    return credentials.parse(JSON.parse(await readFile(fileIn(home), 'utf8')));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The passwords of the database are missing or damaged: ${fileIn(home)}. Restore this file from a backup.`,
      { cause },
    );
  }
};
