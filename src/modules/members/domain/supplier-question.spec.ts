import { describe, expect, it } from 'vitest';
import { supplierQuestion, verdictOf } from './supplier-question.js';

describe('what somebody wants to check', () => {
  it('is a NIP when it is written in figures, however they are set apart', () => {
    expect(supplierQuestion('PL 526-025-02-74')).toEqual({ by: 'nip', value: '5260250274' });
  });

  it('is refused with what exactly is wrong with the NIP', () => {
    expect(supplierQuestion('526-025-02-75')).toMatchObject({
      reason: { pl: expect.stringContaining('Cyfra kontrolna') as string },
    });
    expect(supplierQuestion('12345')).toMatchObject({
      reason: { pl: expect.stringContaining('10 cyfr') as string },
    });
  });

  it('is a name when it has letters, figures in it or not', () => {
    expect(supplierQuestion(' Spółdzielnia 77 ')).toEqual({ by: 'name', value: 'Spółdzielnia 77' });
    expect(supplierQuestion('ab')).toHaveProperty('reason');
    expect(supplierQuestion('')).toHaveProperty('reason');
  });
});

describe('the verdict', () => {
  it('tells a member from a former one, a stranger that is known, and nobody', () => {
    expect(verdictOf([{ until: '2020-01-01' }, { until: null }], true)).toBe('member');
    expect(verdictOf([{ until: '2020-01-01' }], true)).toBe('former');
    expect(verdictOf([], true)).toBe('not-member');
    expect(verdictOf([], false)).toBe('unknown');
  });
});
