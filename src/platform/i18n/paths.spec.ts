import { describe, expect, it } from 'vitest';
import { href, polishPath } from './paths.js';
import { segments } from './segments.js';

describe('segments', () => {
  it('give every Polish word one English word of its own', () => {
    const words = Object.values(segments);
    expect(new Set(words).size).toBe(words.length);
  });

  it('are plain lower-case words', () => {
    for (const word of Object.entries(segments).flat()) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('href and polishPath', () => {
  const paths = [
    '/',
    '/?q=a/b',
    '/katalog',
    '/katalog?q=pierogi&kategoria=zywnosc#wyniki',
    '/panel/oferty/0190c1de-0000-7000-8000-000000000000/edytuj',
    '/czlonkowie/help',
    '/czlonkowie/~help',
    '/czlonkowie/catalogue',
    '/katalog/',
    '/czlonkowie/en',
    ...Object.keys(segments).map((word) => `/panel/${word}`),
    ...Object.values(segments).map((word) => `/czlonkowie/${word}`),
  ];

  it.each(paths)('come back from English: %s', (path) => {
    expect(polishPath(href('en', path))).toEqual({ lang: 'en', path });
  });

  it.each(paths)('leave Polish alone: %s', (path) => {
    expect(polishPath(href('pl', path))).toEqual({ lang: 'pl', path });
  });

  it('give two different pages two different addresses', () => {
    const addresses = paths.map((path) => href('en', path));
    expect(new Set(addresses).size).toBe(new Set(paths).size);
  });

  it('translate word by word', () => {
    expect(href('en', '/katalog/catering?strona=2')).toBe('/en/catalogue/catering?strona=2');
    expect(href('en', '/')).toBe('/en');
    expect(polishPath('/en/')).toEqual({ lang: 'en', path: '/' });
    expect(polishPath('/entropia')).toEqual({ lang: 'pl', path: '/entropia' });
  });
});
