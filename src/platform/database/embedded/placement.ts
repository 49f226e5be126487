import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  readFile,
  readlink,
  rename,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyBinaries, installedBinaries, runnableBy, type Binaries } from './binaries.js';
import { makeDataDir } from '../../config/data-dir.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRoot, mayEnter, nobody, type Identity } from './identity.js';

/** Where the cluster lives (`home` may not exist yet), who its server runs as, and with which programs. */
export type Placement = { readonly home: string; readonly identity: Identity; readonly binaries: Binaries };

type Log = (line: string) => void;

const exists = async (path: string) => (await lstat(path).catch(() => null)) !== null;

/**
 * Finds the place of the cluster of `dataDir`: `<dataDir>/postgres`. Started by root, the server runs as
 * another user; where that user cannot reach the folder, the cluster lives below /var/lib and
 * `<dataDir>/postgres` is a link to it.
 */
export const placeFor = async (dataDir: string, log: Log): Promise<Placement> => {
  await makeDataDir(dataDir);
  const installed = await installedBinaries();
  const home = join(dataDir, 'postgres');
  if (!isRoot()) {
    await refuseForeign(home);
    return { home, identity: {}, binaries: installed };
  }
  const found = await lstat(home).catch(() => null);
  const identity = found?.isDirectory() && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody;
  const binaries = (await runnableBy(identity, installed))
    ? installed
    : await copyBinaries(installed, await commonFolder());
  if (found?.isSymbolicLink()) {
    return { home: await followLink(dataDir, home), identity, binaries };
  }
  if (await mayEnter(identity, dataDir)) return { home, identity, binaries };
  if (found) throw unreachable(home, identity);
  return { home: await placeElsewhere(dataDir, home, log), identity, binaries };
};

const refuseForeign = async (home: string): Promise<void> => {
  if (!(await exists(home))) return;
  await access(home, constants.R_OK | constants.W_OK | constants.X_OK).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      `The database in ${home} belongs to another user. Start as that user, or choose another DATA_DIR.`,
      { cause },
    );
  });
};

const unreachable = (home: string, { uid }: Identity) =>
  new EmbeddedPostgresError(
    `The database in ${home} runs as user ${uid}, who may no longer enter that folder. ` +
      'Allow passing through each folder above it (chmod o+x), or start as the user who owns it.',
  );

const placeElsewhere = async (dataDir: string, link: string, log: Log): Promise<string> => {
  const clone = basename(dirname(dataDir))
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 40);
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join(await commonFolder(), `${clone}-${hash}`);
  if (await exists(home)) {
    // The link was deleted with its data folder: whoever does that wants a fresh start, but nothing is thrown away.
    let aside = 1;
    while (await exists(`${home}.removed-${aside}`)) aside += 1;
    await rename(home, `${home}.removed-${aside}`);
    log(`An earlier database of this folder was kept as ${home}.removed-${aside}`);
  }
  await writeFile(`${home}.origin`, dataDir);
  await symlink(home, link);
  log(`The database lives in ${home}, because its user may not enter ${dataDir}`);
  return home;
};

/** The target of the link, unless the data folder is a copy whose original still uses the same database. */
const followLink = async (dataDir: string, link: string): Promise<string> => {
  const home = await readlink(link);
  const note = `${home}.origin`;
  const origin = await readFile(note, 'utf8').catch(() => dataDir);
  if (origin === dataDir) return home;
  if ((await readlink(join(origin, 'postgres')).catch(() => null)) === home) {
    throw new EmbeddedPostgresError(
      `${dataDir} is a copy of ${origin} and both point to the database in ${home}. ` +
        `Delete ${link} to start here with an empty database.`,
    );
  }
  await writeFile(note, dataDir);
  return home;
};

/** A folder of root's that everybody may pass through. */
const commonFolder = async (): Promise<string> => {
  for (const parent of ['/var/lib', '/var/tmp']) {
    const folder = join(parent, 'wspolny-rynek');
    await mkdir(folder, { mode: 0o755 }).catch(() => undefined);
    const made = await lstat(folder).catch(() => null);
    // In /var/tmp anybody may have been here first.
    if (!made?.isDirectory() || made.uid !== 0 || (made.mode & 0o022) !== 0) continue;
    await chmod(folder, 0o755);
    if (
      (await access(folder, constants.W_OK).then(
        () => true,
        () => false,
      )) &&
      (await mayEnter(nobody, folder))
    )
      return folder;
  }
  throw new EmbeddedPostgresError(
    'Root may not run PostgreSQL, and neither /var/lib nor /var/tmp can hold its data. ' +
      'Start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  );
};
