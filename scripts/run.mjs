// Runs a built program in this process, with its compiled code kept for the next start.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileCache, ensureBuilt, insistOnNode, root } from './dist.mjs';

/** Settings from .env; what the environment says, even if it says nothing (PORT=), goes before. */
const readSettings = () => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/** Imports `program` (a path below dist/), built if need be. Relative settings count from the project's folder. */
export const run = async (program) => {
  insistOnNode();
  process.chdir(root);
  readSettings();
  await ensureBuilt();
  module.enableCompileCache(compileCache);
  const file = join(root, 'dist', program);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
};
