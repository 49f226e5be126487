// npm ci: builds and compiles, so that the first start need not. Where Node is too old, it is the start that says so.
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileCache, ensureBuilt, nodeServes, root } from './dist.mjs';

if (nodeServes()) {
  await ensureBuilt();
  // Only read, which compiles it; the compiled code is kept when this process ends. What goes wrong the start says.
  module.enableCompileCache(compileCache);
  await import(pathToFileURL(join(root, 'dist', 'src', 'serve.js')).href).catch(() => undefined);
  process.exit();
}
