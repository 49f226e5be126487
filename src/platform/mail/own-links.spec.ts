import { describe, expect, it } from 'vitest';
import { isOwnLink, withoutForeignLinks } from './own-links.js';

const site = new URL('https://rynek.example.pl');

describe('isOwnLink', () => {
  it.each(['https://rynek.example.pl', 'https://rynek.example.pl/katalog?q=a#b'])('%s stays', (url) =>
    expect(isOwnLink(url, site)).toBe(true),
  );
  it.each([
    'http://rynek.example.pl/',
    'https://rynek.example.pl.evil.example/',
    'https://rynek.example.pl@evil.example/',
    'https://a@rynek.example.pl/',
    'https://rynek.example.pl:8443/',
    'https://evil.example/?https://rynek.example.pl',
    '//rynek.example.pl/',
    '/katalog',
    'javascript:alert(1)',
    '',
  ])('%j leaves', (url) => expect(isOwnLink(url, site)).toBe(false));

  it('minds a path', () => {
    const under = new URL('https://example.pl/rynek');
    expect(isOwnLink('https://example.pl/rynek/a', under)).toBe(true);
    expect(isOwnLink('https://example.pl/rynek', under)).toBe(true);
    expect(isOwnLink('https://example.pl/rynek2', under)).toBe(false);
    expect(isOwnLink('https://example.pl/rynek/../x', under)).toBe(false);
  });
});

describe('withoutForeignLinks', () => {
  it('keeps our links and disarms others', () => {
    const text =
      'Zobacz https://rynek.example.pl/a, http://evil.example/x i www.evil.example, HTTPS://EVIL.example.';
    const out = withoutForeignLinks(text, site);
    expect(out.match(/\b(https?:\/\/|www\.)\S+/gi)).toEqual(['https://rynek.example.pl/a,']);
    expect(out.replaceAll('\u2060', '')).toBe(text);
  });

  it('leaves plain text alone', () => {
    expect(withoutForeignLinks('godz. 9:00, a.b@c.pl, 1:/2', site)).toBe('godz. 9:00, a.b@c.pl, 1:/2');
  });
});
