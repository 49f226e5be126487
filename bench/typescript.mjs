// Lets Node run the benchmark's TypeScript as it stands, against the built program: '../src/x.js' is dist/src/x.js,
// './x.js' is ./x.ts. For `node --import`.
import { registerHooks } from 'node:module';
import { root } from '../scripts/dist.mjs';
import { pathToFileURL } from 'node:url';

const here = pathToFileURL(`${root}/bench/`).href;
const built = pathToFileURL(`${root}/dist/src/`).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!context.parentURL?.startsWith(here) || !specifier.startsWith('.'))
      return nextResolve(specifier, context);
    const inSources = /^(?:\.\.\/)+src\/(?<path>.*)$/.exec(specifier)?.groups?.path;
    if (inSources !== undefined) return nextResolve(new URL(inSources, built).href, context);
    return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
  },
});
