import { loadConfig, type Config } from './platform/config/config.js';
import { lastWords } from './platform/config/start-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { insistOnFreePort } from './platform/http/port.js';

const start = async (config: Config): Promise<void> => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (config.role !== 'worker') await insistOnFreePort(config);
  // The database starts while the program is being read, which takes about as long.
  const [database, { serve }] = await Promise.all([openDatabase(config, say), import('./serve.js')]);
  await serve(config, database, say);
};

try {
  await start(loadConfig(process.env));
} catch (error: unknown) {
  process.stderr.write(`${lastWords(error)}\n`);
  process.exit(1);
}
