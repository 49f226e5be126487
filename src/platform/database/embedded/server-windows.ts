import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { cleanEnvironment } from './environment.js';
import { ownMark } from './process-mark.js';
import type { Server, ServerStart } from './server.js';
import { serverSettings } from './settings.js';

const run = promisify(execFile);

/** Waits for the end of the process that holds its input, then stops the server. */
const keeper = `
process.stdin.resume().on('close', () => {
  require('node:child_process').execFileSync(process.argv[1], process.argv.slice(2), { windowsHide: true });
});
`;

/**
 * Starts the server on Windows: on a random port of the loopback address, through pg_ctl, which drops an
 * administrator's rights. A second process stops it when ours dies.
 */
export const startOnWindows = async ({ binaries, pgdata, logFile, fast }: ServerStart): Promise<Server> => {
  const loopbackPort = await freePort();
  const settings = serverSettings({ listen: { loopbackPort }, fast, starter: ownMark() });
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const env = cleanEnvironment();
  // Without waiting here: the caller waits until it can connect, and reads the log if that never happens.
  const start = [
    'start',
    '--no-wait',
    `--pgdata=${pgdata}`,
    `--log=${logFile}`,
    `--options=${options.join(' ')}`,
  ];
  await run(binaries.pg_ctl, start, { env });
  const stop = ['stop', '--mode=fast', '--wait', '--timeout=10', `--pgdata=${pgdata}`];
  const child = spawn(process.execPath, ['-e', keeper, binaries.pg_ctl, ...stop], {
    env,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  child.unref();
  return {
    address: { host: '127.0.0.1', port: loopbackPort },
    ended,
    hasEnded: () => child.exitCode !== null,
    stop: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no loopback port');
  return address.port;
};
