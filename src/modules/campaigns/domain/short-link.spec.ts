import { describe, expect, it } from 'vitest';
import { aimPath, codeFrom, codeOf, type LinkAim } from './short-link.js';

const nothing: LinkAim = {
  ...{ target: 'catalogue', campaignSlug: null, listingId: null, memberSlug: null },
  ...{ category: null, powiat: null },
};

describe('a code', () => {
  it('is eight characters that nobody confuses, and reads back from capitals', () => {
    const code = codeFrom((below) => below - 1);
    expect(code).toBe('zzzzzzzz');
    expect(codeFrom(() => 0)).toBe('22222222');
    expect(codeOf('K7ABCDEF')).toBe('k7abcdef');
  });

  it.each([
    '',
    'k7abcde',
    'k7abcdefg',
    'k7abcde0',
    'k7abcdel',
    'k7abcdeo',
    'k7abcdei',
    'k7abcde\n',
    '../admin',
  ])('is not %j', (text) => expect(codeOf(text)).toBeNull());
});

describe('where a link leads', () => {
  it('is the page that it names', () => {
    expect(aimPath({ ...nothing, target: 'campaign', campaignSlug: 'zielen' })).toBe('/kampanie/zielen');
    expect(aimPath({ ...nothing, target: 'listing', listingId: 'x' })).toBe('/oferty/x');
    expect(aimPath({ ...nothing, target: 'member', memberSlug: 'lider' })).toBe('/czlonkowie/lider');
    expect(aimPath({ ...nothing, category: 'catering', powiat: '2862' })).toBe(
      '/katalog?category=catering&area=2862',
    );
  });

  it('is the list that it would stand in while the page is not there', () => {
    expect(aimPath({ ...nothing, target: 'campaign' })).toBe('/kampanie');
    expect(aimPath({ ...nothing, target: 'listing' })).toBe('/katalog');
    expect(aimPath({ ...nothing, target: 'member' })).toBe('/czlonkowie');
    expect(aimPath(nothing)).toBe('/katalog');
  });
});
