import { describe, expect, it } from 'vitest';
import { StartError } from '../config/start-error.js';
import { insistOnServerVersion } from './server-version.js';

describe('the version of a PostgreSQL server', () => {
  it.each(['15.0', '15.18 (Debian 15.18-1.pgdg12+1)', '16.4', '17.2', '18.0', '19beta1'])(
    'may be %s',
    (version) => {
      expect(() => insistOnServerVersion(version)).not.toThrow();
    },
  );

  it.each(['14.22', '9.6.24', ''])(
    'may not be "%s", which is named beside the oldest that may',
    (version) => {
      expect(() => insistOnServerVersion(version)).toThrow(StartError);
      expect(() => insistOnServerVersion(version)).toThrow(
        `DATABASE_OWNER_URL: the server is PostgreSQL ${version}; 15 or newer is needed`,
      );
    },
  );
});
