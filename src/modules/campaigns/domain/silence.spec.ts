import { describe, expect, it } from 'vitest';
import { silenceOf, type PlacementFacts } from './silence.js';

const now = new Date('2026-11-27T12:00:00Z');
const facts: PlacementFacts = {
  ...{ participants: 3, shown: 0, pages: 50, pagesAnywhere: 400, everShown: false },
  since: new Date('2026-11-25T00:00:00Z'),
};
const silence = (change: Partial<PlacementFacts>) => silenceOf({ ...facts, ...change }, now);

describe('a placement that nobody sees', () => {
  it('is told of at once when nobody takes part with a public listing', () => {
    expect(silence({ participants: 0, since: now, shown: 5 })).toBe('no-listing');
  });

  it('is told of when its pages were opened a whole day and it was on none', () => {
    expect(silence({})).toBe('not-shown');
    expect(silence({ shown: 1 })).toBeNull();
    expect(silence({ since: new Date('2026-11-26T12:00:01Z') })).toBeNull();
    expect(silence({ since: new Date('2026-11-26T12:00:00Z') })).toBe('not-shown');
  });

  it('is told of when other pages were opened and none with its slot', () => {
    expect(silence({ pages: 0 })).toBe('no-page');
  });

  it('is not told of while hardly anybody comes', () => {
    expect(silence({ pages: 19 })).toBeNull();
    expect(silence({ pages: 0, pagesAnywhere: 19 })).toBeNull();
  });

  it('is told of on a quiet site too, when a week has passed and nobody ever saw it', () => {
    const quiet = { pages: 2, pagesAnywhere: 9, since: new Date('2026-11-20T12:00:00Z') };
    expect(silence(quiet)).toBe('never-shown');
    expect(silence({ ...quiet, pages: 0 })).toBe('never-shown');
    expect(silence({ ...quiet, everShown: true })).toBeNull();
    expect(silence({ ...quiet, since: new Date('2026-11-20T12:00:01Z') })).toBeNull();
  });
});
