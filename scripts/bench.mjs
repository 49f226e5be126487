// npm run bench: measures the built program; bench/README.md says what and how.
import { ensureBuilt, insistOnNode, root } from './dist.mjs';

insistOnNode();
process.chdir(root);
await ensureBuilt();
await import('../bench/typescript.mjs');
await import('../bench/run.ts');
