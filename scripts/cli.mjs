// npm run migrate | seed | reindex | setup | openapi: one command of src/cli.ts.
import { run } from './run.mjs';

await run('src/cli.js');
