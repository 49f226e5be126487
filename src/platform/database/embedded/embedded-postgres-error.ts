import { StartError } from '../../config/start-error.js';

/** The embedded database cannot be started; the message tells a person what is wrong and what to do. */
export class EmbeddedPostgresError extends StartError {}
