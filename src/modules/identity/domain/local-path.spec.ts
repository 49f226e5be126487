import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.js';

describe('where to go after signing in', () => {
  it.each(['/panel', '/katalog?q=pierogi&strona=2', '/en/catalogue'])('%s is here', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '//evil.pl',
    '/\\evil.pl',
    '\\\\evil.pl',
    'https://evil.pl/panel',
    '/\t/evil.pl',
    '/\n//evil.pl',
    'javascript:alert(1)',
    '',
    undefined,
    '/.//evil.pl',
    '/x/..//evil.pl',
  ])('%j leads elsewhere or nowhere', (path) => {
    expect(localPath(path)).toBeNull();
  });
});
