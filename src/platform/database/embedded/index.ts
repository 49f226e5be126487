export { runningEmbedded } from './running.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
