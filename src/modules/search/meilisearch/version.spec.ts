import { describe, expect, it } from 'vitest';
import { insistOnVersion } from './version.js';

describe('the version of the engine', () => {
  it.each(['1.50.0', '1.50.0-rc.1', '1.51.3', '1.100.0', '2.0.0'])('%s will do', (version) => {
    expect(() => insistOnVersion(version)).not.toThrow();
  });

  it.each(['1.49.9', '0.99.0', '1.5.0', '', 'latest', '1.50'])(
    '%s will not, and the words say what would',
    (version) => {
      expect(() => insistOnVersion(version)).toThrow('1.50 or newer is needed');
    },
  );
});
