import { StartError } from '../config/start-error.js';

/** Older ones know no views that obey the row security of who asks (`security_invoker`). */
const OLDEST_SERVER = 15;

/** Throws a {@link StartError} for a server that is too old; `version` as the server names it (`server_version`). */
export const insistOnServerVersion = (version: string): void => {
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return;
  throw new StartError(
    `DATABASE_OWNER_URL: the server is PostgreSQL ${version}; ${OLDEST_SERVER} or newer is needed`,
  );
};
