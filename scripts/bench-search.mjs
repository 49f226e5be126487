// npm run bench:search: how fast searches, their page and suggestions are; bench/README.md says what and how.
import { ensureBuilt, insistOnNode, root } from './dist.mjs';

insistOnNode();
process.chdir(root);
await ensureBuilt();
await import('../bench/typescript.mjs');
await import('../bench/search/run.ts');
