// A process of its own that starts the database in argv[2], says how to reach it, and waits to be killed.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const own = specifier.startsWith('.') && context.parentURL?.includes('/src/platform/');
    return next(own ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const face = new URL('../../../src/platform/database/embedded/index.ts', import.meta.url);
const { startEmbeddedPostgres } = await import(face.href);
const { owner } = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
process.stdout.write(`${JSON.stringify(owner)}\n`);
setInterval(() => undefined, 60_000);
