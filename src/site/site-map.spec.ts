import { describe, expect, it } from 'vitest';
import { PER_FILE, filesOf, robots, siteMapIndex, urlEntries } from './site-map.js';

const origin = 'https://rynek.example';

describe('the site map', () => {
  it('names each page in each language, each with the other beside it', () => {
    const entries = urlEntries(
      { path: '/czlonkowie/eko&co', changedAt: new Date('2026-11-26T10:00:00Z') },
      origin,
    );
    expect(entries.match(/<url>/g)).toHaveLength(2);
    expect(entries).toContain('<loc>https://rynek.example/czlonkowie/eko&amp;co</loc>');
    expect(entries).toContain('<loc>https://rynek.example/en/members/eko&amp;co</loc>');
    expect(entries.match(/hreflang="en"/g)).toHaveLength(2);
    expect(entries).toContain('<lastmod>2026-11-26T10:00:00.000Z</lastmod>');
    expect(urlEntries({ path: '/', changedAt: null }, origin)).not.toContain('lastmod');
  });

  it('needs as many files as its pages fill, none for none', () => {
    expect(filesOf('oferty', 0)).toEqual([]);
    expect(filesOf('oferty', PER_FILE)).toEqual(['oferty-1.xml']);
    expect(filesOf('oferty', PER_FILE + 1)).toEqual(['oferty-1.xml', 'oferty-2.xml']);
    expect(siteMapIndex(['oferty-2.xml'], origin)).toContain(
      '<loc>https://rynek.example/sitemap/oferty-2.xml</loc>',
    );
  });

  it('asks crawlers out of the rooms, and out of the whole site while it is a demonstration', () => {
    expect(robots(origin, true)).toContain('Disallow: /en/coordinator\n');
    expect(robots(origin, true)).toContain('Sitemap: https://rynek.example/sitemap.xml');
    expect(robots(origin, false)).toBe('User-agent: *\nDisallow: /\n');
  });
});
