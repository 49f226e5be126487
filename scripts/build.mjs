// npm run build: dist/ from src/ and seeds/.
import { ensureBuilt, insistOnNode } from './dist.mjs';

insistOnNode();
await ensureBuilt();
