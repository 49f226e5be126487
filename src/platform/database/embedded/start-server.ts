import type { Server, ServerStart } from './server.js';
import { startOnUnix } from './server-unix.js';
import { startOnWindows } from './server-windows.js';

/** Starts the server in the way of this system. */
export const startServer = (start: ServerStart): Promise<Server> =>
  process.platform === 'win32' ? startOnWindows(start) : startOnUnix(start);
