// npm start: builds if need be, then serves.
import { run } from './run.mjs';

/** npm killed outright cannot tell us; then we stop by ourselves rather than hold the port and the database. */
const stopWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000);
  watch.unref();
};

stopWithNpm();
await run('src/main.js');
