import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectionsTo, databaseName, type Connections } from './connections.js';
import { readCredentials } from './credentials.js';
import { pgdataIn } from './initialise.js';
import { markIn, stillRuns } from './process-mark.js';

/**
 * The ways into the server that another process of ours runs on `dataDir`; null when none does. For commands
 * that work beside a running site: the server ends with that process, not with this one.
 */
export const runningEmbedded = async (dataDir: string): Promise<Connections | null> => {
  const home = join(dataDir, 'postgres');
  const read = (name: string) => readFile(join(pgdataIn(home), name), 'utf8').catch(() => '');
  const starter = markIn(await read('postmaster.opts'));
  if (!starter || !stillRuns(starter)) return null;
  // Process number, data folder, start, port, socket folder, address; the state is written last.
  const [, , , port, sockets, address, , state] = (await read('postmaster.pid')).split('\n');
  const host = sockets?.trim() || address?.trim();
  if (!host || !port || state?.trim() !== 'ready') return null;
  return connectionsTo({ host, port: Number(port) }, await readCredentials(home), databaseName);
};
