import { execFile, type ExecFileOptions } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { roles } from './connections.js';
import { createCredentials } from './credentials.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { giveTo, nobody } from './identity.js';
import type { Placement } from './placement.js';
import { cleanEnvironment } from './environment.js';
import { markIn, markText, ownMark, stillRuns } from './process-mark.js';

const run = promisify(execFile);

/** The folder of the server's own files inside the cluster's home. */
export const pgdataIn = (home: string): string => join(home, 'pgdata');

/**
 * Makes an empty cluster at `home` if there is none. It is made aside and moved there whole, so an interruption
 * leaves no half of one, and of two processes that try at once one wins and the other uses its work.
 */
export const initialise = async (
  { home, identity, binaries }: Placement,
  fast: boolean,
  log: (line: string) => void,
): Promise<void> => {
  await removeAbandoned(home);
  if (await stat(pgdataIn(home)).catch(() => null)) return;
  log('Creating the database (first start) …');
  await mkdir(dirname(home), { recursive: true });
  const staged = await mkdtemp(`${home}.new-${markText(ownMark())}-`);
  try {
    const { superuser } = await createCredentials(staged);
    const passwordFile = join(staged, 'password');
    await writeFile(passwordFile, superuser, { mode: 0o600 });
    await giveTo(identity, passwordFile);
    await giveTo(identity, staged);
    const options = [...clusterOptions(pgdataIn(staged), passwordFile), ...(fast ? ['--no-sync'] : [])];
    await initdb(binaries.initdb, options, { ...identity, cwd: staged, env: cleanEnvironment() });
    await rm(passwordFile);
    await rename(staged, home);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    if (await stat(pgdataIn(home)).catch(() => null)) return;
    const said = namelessUser(error) ?? complaintOf(error);
    throw new EmbeddedPostgresError(`The database could not be created in ${home}: ${said}`, {
      cause: error,
    });
  }
};

/** Halves that a killed process has left beside `home`; of one that still runs, nothing is touched. */
const removeAbandoned = async (home: string): Promise<void> => {
  const prefix = `${basename(home)}.new-`;
  for (const name of await readdir(dirname(home)).catch(() => [])) {
    const maker = name.startsWith(prefix) ? markIn(name) : null;
    // What cannot be deleted now, since its initdb has not noticed yet, is deleted another time.
    if (maker && !stillRuns(maker))
      await rm(join(dirname(home), name), { recursive: true }).catch(() => undefined);
  }
};

/**
 * Containers often run under a number without a name, which initdb alone refuses: there it runs under
 * nobody's name in a user namespace, if the system allows one. The server itself needs no name.
 */
const initdb = async (program: string, args: string[], options: ExecFileOptions): Promise<void> => {
  try {
    await run(program, args, options);
  } catch (error) {
    if (namelessUser(error) === null) throw error;
    const named = ['--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`];
    await run('unshare', [...named, '--', program, ...args], options).catch(() => {
      throw error;
    });
  }
};

/** The line or two of initdb's output that say what went wrong. */
const complaintOf = (error: unknown): string => {
  const said = (error as { stderr?: string }).stderr?.trim() || String(error);
  const fatal = said.split('\n').filter((line) => /\b(FATAL|PANIC|error):/.test(line));
  return fatal.length > 0 ? fatal.join(' ') : said;
};

/** What to do when initdb refuses because the system knows no name of the user, or null if that is not why. */
const namelessUser = (error: unknown): string | null => {
  const [, uid] =
    /could not look up effective user ID (\d+)/.exec((error as { stderr?: string }).stderr ?? '') ?? [];
  return uid === undefined
    ? null
    : `user ${uid} has no name on this system. Start as a user with a name, or set DATABASE_URL and DATABASE_OWNER_URL.`;
};

/**
 * The default order is that of code points in UTF-8, the same on every machine; Polish order is asked for by
 * name (`COLLATE "pl-x-icu"`).
 */
const clusterOptions = (pgdata: string, passwordFile: string): string[] => [
  `--pgdata=${pgdata}`,
  `--username=${roles.superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--no-instructions',
];
