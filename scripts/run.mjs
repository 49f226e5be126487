// Runs a built program in this process, with its compiled code kept for the next start.
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, insistOnNode, root } from './dist.mjs';

/** Imports `program` (a path below dist/), built if need be. Relative settings count from the project's folder. */
export const run = async (program) => {
  insistOnNode();
  process.chdir(root);
  await ensureBuilt();
  module.enableCompileCache(join(root, '.cache', 'compile'));
  const file = join(root, 'dist', program);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
  module.flushCompileCache();
};
