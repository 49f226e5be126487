import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config/config.js';
import { StartError } from '../config/start-error.js';

/** The error for a person if `error` says that the port cannot be had; otherwise `error` itself. */
export const portRefused = ({ port, host }: Config, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1;
    return new StartError(
      `Port ${port} jest zajęty. Zatrzymaj inny program albo uruchom: PORT=${other} npm start\n` +
        `Port ${port} is taken. Stop the other program or run: PORT=${other} npm start`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new StartError(`PORT: this user may not listen on port ${port}; take one above 1023`, {
      cause: error,
    });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(`HOST: ${host} is no address of this machine`, { cause: error });
  }
  return error;
};

/** Asks before anything is built up, so that a second start by mistake is told at once. */
export const insistOnFreePort = async (config: Config): Promise<void> => {
  const probe = createServer();
  try {
    await once(probe.listen(config.port, config.host), 'listening');
  } catch (error) {
    throw portRefused(config, error);
  }
  probe.close();
  await once(probe, 'close');
};
