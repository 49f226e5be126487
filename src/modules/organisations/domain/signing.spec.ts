import { describe, expect, it } from 'vitest';
import { signingInWords, signingOf, takesMoreThanOne } from './signing.js';

const rule = (together: number, countersigned: boolean) => ({ together, countersigned, words: null });

describe('the signatures of a side', () => {
  it('are as many as its rule says', () => {
    const board = signingOf('social-cooperative', rule(2, false));
    expect(board).toMatchObject({ together: 2, countersigned: false });
    expect(takesMoreThanOne(board)).toBe(true);
    expect(signingInWords(board).pl).toBe('2 osoby łącznie');
    expect(takesMoreThanOne(signingOf('firm', rule(1, false)))).toBe(false);
  });

  it('are one while nothing is on record, and that is said', () => {
    const firm = signingOf('firm', null);
    expect(firm).toEqual({ rule: null, together: 1, countersigned: false });
    expect(signingInWords(firm).pl).toBe('nie wpisano zasady reprezentacji');
  });

  it.each(['municipality', 'municipal-unit'])(
    'of a %s include the treasurer’s, unless its rule says otherwise',
    (kind) => {
      expect(takesMoreThanOne(signingOf(kind, null))).toBe(true);
      expect(signingInWords(signingOf(kind, null)).pl).toContain('kontrasygnaty skarbnika');
      expect(signingOf(kind, rule(1, true)).countersigned).toBe(true);
      expect(signingOf(kind, rule(1, false)).countersigned).toBe(false);
    },
  );

  it('of a kind that is no more are those of any other', () => {
    expect(signingOf('gospodarstwo', null).countersigned).toBe(false);
  });
});
