import { describe, expect, it } from 'vitest';
import { nextSteps, type Facts } from './next-steps.js';

const well: Facts = {
  toAnswer: { count: 0, first: null },
  lapsing: { count: 0, first: null },
  missed: 0,
  responses: 20,
  medianMinutes: 600,
  received: 20,
  published: 4,
  withoutPhoto: { count: 0, first: null },
  withoutPrice: { count: 0, first: null },
  withoutCapacity: 0,
  losses: [],
};
const steps = (more: Partial<Facts>) => nextSteps({ ...well, ...more });
const kinds = (more: Partial<Facts>) => steps(more).map(({ kind }) => kind);
const loss = (cause: string | null, count: number) => ({ way: 'refused' as const, cause, count });

describe('what to do next', () => {
  it('is nothing when all is well', () => {
    expect(steps({})).toEqual([]);
  });

  it('puts those who wait before what could be better, and leads to the first of them', () => {
    const found = steps({
      withoutCapacity: 2,
      toAnswer: { count: 3, first: 'i1' },
      lapsing: { count: 1, first: 'i2' },
      missed: 1,
    });
    expect(found.map(({ kind, count, path }) => [kind, count, path])).toEqual([
      ['answer', 3, '/panel/zapytania/i1'],
      ['remind', 1, '/panel/zapytania/i2'],
      ['missed', 1, '/panel/zapytania'],
      ['capacity', 2, '/panel/moce'],
    ]);
  });

  it('speaks of slow answers from five answers and two days on', () => {
    expect(kinds({ medianMinutes: 48 * 60 })).toEqual([]);
    expect(steps({ medianMinutes: 48 * 60 + 1 })).toMatchObject([{ kind: 'slow', count: 48 }]);
    expect(kinds({ medianMinutes: 10_000, responses: 4 })).toEqual([]);
    expect(kinds({ medianMinutes: null })).toEqual([]);
  });

  it('leads to the one listing that lacks something, or to the list of several', () => {
    expect(steps({ withoutPhoto: { count: 1, first: 'l1' } })[0]?.path).toBe('/panel/oferty/l1/edytuj');
    expect(steps({ withoutPrice: { count: 2, first: 'l1' } })[0]?.path).toBe('/panel/oferty');
  });

  it('begins with a listing where there is none, and with the profile where nobody asks', () => {
    expect(kinds({ published: 0, received: 0 })).toEqual(['publish']);
    expect(steps({ received: 0 })).toEqual([{ kind: 'unseen', count: 0, path: '/panel/profil' }]);
  });

  it('names the most frequent loss only where it stands out and can be met', () => {
    expect(steps({ losses: [loss('price', 3), loss('date', 1)] })).toEqual([
      { kind: 'loss', count: 3, path: '/panel/oferty', remedy: 'listings', loss: loss('price', 3) },
    ]);
    expect(steps({ losses: [loss('not-needed', 5), loss('capacity', 3)] })[0]?.path).toBe('/panel/moce');
    expect(kinds({ losses: [loss('price', 2)] })).toEqual([]);
    expect(kinds({ losses: [loss(null, 9), loss('price', 3)] })).toEqual([]);
    expect(kinds({ losses: [loss('other', 9)] })).toEqual([]);
  });

  it('is never a long list', () => {
    const everything = steps({
      toAnswer: { count: 1, first: 'i' },
      lapsing: { count: 1, first: 'i' },
      missed: 1,
      medianMinutes: 9_999,
      withoutPhoto: { count: 2, first: 'l' },
      withoutPrice: { count: 2, first: 'l' },
      withoutCapacity: 1,
      losses: [loss('price', 9)],
    });
    expect(everything).toHaveLength(6);
  });
});
