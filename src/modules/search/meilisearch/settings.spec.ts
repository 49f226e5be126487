import { describe, expect, it } from 'vitest';
import { engineSettings, isSet } from './settings.js';

describe('what is set already', () => {
  const standing = structuredClone({ ...engineSettings, stopWords: [], synonyms: {} });

  it('is seen in whichever order the engine gives lists that have none', () => {
    expect(isSet(engineSettings, standing)).toBe(true);
    standing.sortableAttributes!.sort();
    standing.typoTolerance!.disableOnAttributes!.sort();
    expect(isSet(engineSettings, standing)).toBe(true);
  });

  it.each([
    ['another order of the places', { searchableAttributes: [...standing.searchableAttributes!].reverse() }],
    ['another order of the rules', { rankingRules: [...standing.rankingRules!].reverse() }],
    ['a field that is filtered by no more', { filterableAttributes: ['id'] }],
    ['a field more', { sortableAttributes: [...standing.sortableAttributes!, 'title'] }],
    ['another number', { pagination: { maxTotalHits: 1_000 } }],
    ['another rule of slips', { typoTolerance: { ...standing.typoTolerance, enabled: false } }],
    ['nothing', { faceting: null }],
  ])('is told from %s', (_what, other) => {
    expect(isSet(engineSettings, { ...standing, ...other })).toBe(false);
  });

  it('is told of groups of synonyms, those that are gone too', () => {
    const synonyms = { park: ['zieleniec', 'skwer'] };
    expect(isSet({ synonyms }, { synonyms: { park: ['skwer', 'zieleniec'] } })).toBe(true);
    expect(isSet({ synonyms }, { synonyms: { park: ['skwer'] } })).toBe(false);
    expect(isSet({ synonyms }, { synonyms: { ...synonyms, las: ['bór'] } })).toBe(false);
    expect(isSet({ synonyms: {} }, { synonyms })).toBe(false);
  });
});
