import { describe, expect, it } from 'vitest';
import { relaxations } from './narrowings.js';

describe('what is left out of a search in vain', () => {
  it('is each condition alone, then the easiest together, and never all', () => {
    expect(relaxations(['q', 'area', 'leadMax'])).toEqual([
      ['leadMax'],
      ['area'],
      ['q'],
      ['leadMax', 'area'],
    ]);
    expect(relaxations(['kind', 'q'])).toEqual([['kind'], ['q']]);
  });

  it('is the only condition where there is one, and nothing where there is none', () => {
    expect(relaxations(['area'])).toEqual([['area']]);
    expect(relaxations([])).toEqual([]);
  });
});
