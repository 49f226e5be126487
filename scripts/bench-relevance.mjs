// npm run bench:relevance: how many of the labelled queries find what they look for.
import { ensureBuilt, insistOnNode, root } from './dist.mjs';

insistOnNode();
process.chdir(root);
await ensureBuilt();
await import('../bench/typescript.mjs');
await import('../bench/relevance/run.ts');
