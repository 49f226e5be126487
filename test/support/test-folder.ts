import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../src/platform/database/embedded/process-mark.js';

/** Linux's folder in memory; it is not everywhere, and in containers often small. */
const MEMORY = '/dev/shm';
/** Bytes that have to be free there and in memory: several times what a run takes. */
const ROOM = 2 ** 32;

/**
 * Makes the folder of a run's PostgreSQL, in memory where there is room: a clone of the template is a thousand small
 * files, which a disk takes up to a second to make.
 */
export const testFolder = async (): Promise<string> => {
  const base = (await hasRoom()) ? MEMORY : tmpdir();
  const folder = await mkdtemp(join(base, `wr-test-${process.pid}-`));
  // Root's server runs as another user, who must be able to pass; else its data would be placed elsewhere.
  await chmod(folder, 0o711);
  return folder;
};

const hasRoom = async (): Promise<boolean> => {
  try {
    await forgetKilledRuns();
    const { bavail, bsize } = await statfs(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOM;
  } catch {
    return false;
  }
};

/** A run that was killed could not tidy up, and memory is not tidied by anybody else. */
const forgetKilledRuns = async (): Promise<void> => {
  for (const name of await readdir(MEMORY)) {
    const pid = /^wr-test-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(MEMORY, name), { recursive: true, force: true }).catch(() => undefined);
  }
};
