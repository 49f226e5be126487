import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isAlive, markIn, stillRuns } from './process-mark.js';

const run = promisify(execFile);
const askAfter = 3_000;
const insistAfter = 20_000;
const giveUpAfter = 30_000;
const pause = 50;

/** The process number in the server's lock file, or null if no server has left one. */
const lockedBy = async (pgdata: string): Promise<number | null> => {
  const text = await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
};

/** Whether process `pid` really is the server of `pgdata`: after a crash its number may be another's. */
const serves = async (pid: number, pgdata: string): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    // A server's working directory is its data; a dead one that nobody has reaped yet has none.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(pgdata));
  }
  if (process.platform === 'win32') {
    const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    return stdout.includes('postgres');
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes(pgdata);
};

/**
 * Waits until no server uses `pgdata`. A server whose starter died is on its way out and is waited for;
 * one whose starter lives, or which somebody else started, is an {@link EmbeddedPostgresError}.
 */
export const waitUntilFree = async (pgdata: string, log: (line: string) => void): Promise<void> => {
  let told = false;
  for (let waited = 0; ; waited += pause) {
    const pid = await lockedBy(pgdata);
    if (pid === null) return;
    if (!(await serves(pid, pgdata))) {
      // The server itself clears a stale lock, except when its number now belongs to another process.
      if (isAlive(pid)) await rm(join(pgdata, 'postmaster.pid'), { force: true });
      return;
    }
    const starter = markIn(await readFile(join(pgdata, 'postmaster.opts'), 'utf8').catch(() => ''));
    if (starter && stillRuns(starter)) throw inUse(pgdata, starter.pid);
    if (waited >= askAfter && !starter) throw inUse(pgdata, pid);
    if (waited >= giveUpAfter) throw inUse(pgdata, pid);
    if (!told) log('Waiting for the database of an interrupted run to stop …');
    told = true;
    if (waited === askAfter) process.kill(pid, 'SIGINT');
    if (waited === insistAfter) process.kill(pid, 'SIGQUIT');
    await sleep(pause);
  }
};

const inUse = (pgdata: string, pid: number) =>
  new EmbeddedPostgresError(
    `The database in ${pgdata} is already used by another running process (number ${pid}). ` +
      'Stop that one first, or start with another DATA_DIR (and PORT).',
  );
