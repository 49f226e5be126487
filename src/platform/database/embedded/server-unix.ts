import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { cleanEnvironment } from './environment.js';
import { giveTo, mayEnter, type Identity } from './identity.js';
import { ownMark } from './process-mark.js';
import type { Server, ServerStart } from './server.js';
import { serverSettings } from './settings.js';

const port = 5432;
// The shortest limit of the systems that we know: 104 bytes with the closing zero on macOS, 108 on Linux.
const longestSocketPath = 103;

/**
 * The server's parent. It keeps the read end of a pipe from us: when the pipe closes, because we stop or because
 * we were killed, it asks the server for a fast shutdown. As its parent it knows that the number is still the
 * server's. In a session of its own, so that Ctrl-C reaches us and not the server first.
 */
const keeper = `
log=$1; sockets=$2; shift 2
[ ! -f "$log" ] || mv -f -- "$log" "$log.old"
exec 3<&0 </dev/null >>"$log" 2>&1
"$@" 3<&- & server=$!
{ cat <&3 >/dev/null; kill -INT "$server"; } & watcher=$!
exec 3<&-
wait "$server"; code=$?
kill "$watcher" 2>/dev/null
rm -rf -- "$sockets"
exit "$code"
`;

/** Starts the server on Linux or macOS: it listens on a Unix socket in a private folder and on nothing else. */
export const startOnUnix = async (start: ServerStart): Promise<Server> => {
  const { binaries, identity, pgdata, logFile, fast } = start;
  const sockets = await socketFolder(identity);
  const settings = serverSettings({ listen: { sockets, port }, fast, starter: ownMark() });
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', keeper, 'wspolny-rynek-postgres', logFile, sockets, binaries.postgres, '-D', pgdata],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...identity,
      cwd: start.home,
      env: cleanEnvironment(),
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  await once(child, 'spawn').catch(async (cause: unknown) => {
    await rm(sockets, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`The database's server cannot be run: ${String(cause)}`, { cause });
  });
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit')
    .then(
      () => child.stdin.destroy(),
      () => undefined,
    )
    // The keeper does this too, for when we are gone; but it may have been killed, or may not delete there.
    .then(() => rm(sockets, { recursive: true, force: true }).catch(() => undefined));
  // The server must not keep a process alive that has nothing else to do.
  child.unref();

  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    child.stdin.end();
    for (const [patience, signal] of [
      [10_000, 'SIGQUIT'],
      [3_000, 'SIGKILL'],
      [3_000, null],
    ] as const) {
      if (await endsWithin(ended, patience)) return;
      if (signal && child.pid) process.kill(-child.pid, signal);
    }
  };
  let ending: Promise<void> | null = null;
  return {
    address: { host: sockets, port },
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: () => (ending ??= end()),
  };
};

const endsWithin = async (ended: Promise<void>, ms: number): Promise<boolean> => {
  const enough = new AbortController();
  const inTime = await Promise.race([
    ended.then(() => true),
    sleep(ms, false, { signal: enough.signal }).catch(() => false),
  ]);
  enough.abort();
  return inTime;
};

/** A new folder for the socket that only the server's user may enter, with a path short enough for a socket. */
const socketFolder = async (identity: Identity): Promise<string> => {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (Buffer.byteLength(join(parent, 'wr-XXXXXX', `.s.PGSQL.${port}`)) > longestSocketPath) continue;
    const folder = await mkdtemp(join(parent, 'wr-')).catch(() => null);
    if (!folder) continue;
    await chmod(folder, 0o700);
    await giveTo(identity, folder);
    if (await mayEnter(identity, folder)) return folder;
    await rm(folder, { recursive: true });
  }
  throw new EmbeddedPostgresError(
    `No folder for temporary files has a short enough path: set TMPDIR (now ${tmpdir()}) to one of at most ` +
      `${longestSocketPath - '/wr-XXXXXX/.s.PGSQL.5432'.length} bytes.`,
  );
};
