import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ranking } from './ranking.js';
import { contenders, inTurns, pageInTurns, turnOf, withoutLongRuns, type Standing } from './turns.js';

const standing = (id: string, fit = 0): Standing => ({ id, supplier: id[0]!, fit });
const ids = (standings: readonly Standing[]) => standings.map(({ id }) => id).join(' ');
const all = (text: string) => text.split(' ').map((id) => standing(id));

describe('turns', () => {
  const days = Array.from({ length: 28 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);

  it('are the digest of day and supplier, which anybody can compute', () => {
    expect(turnOf('2026-11-27', 'swit')).toBe(createHash('sha256').update('2026-11-27:swit').digest('hex'));
  });

  it('put the better fit first, whoever it belongs to', () => {
    for (const day of days) expect(ids(inTurns([standing('b1', 1), standing('a1', 2)], day))).toBe('a1 b1');
  });

  it('give equal fits one place each in a round, and another supplier the first place on other days', () => {
    const firsts = days.map((day) => {
      const order = inTurns(all('a1 a2 a3 b1 b2 c1'), day);
      const round = (n: number) => order.filter(({ id }) => id.endsWith(String(n)));
      expect(ids(order)).toBe(ids([...round(1), ...round(2), ...round(3)]));
      return order[0]!.supplier;
    });
    for (const supplier of ['a', 'b', 'c']) {
      expect(firsts.filter((each) => each === supplier).length).toBeGreaterThan(3);
    }
  });

  it.each([1, 2, 5, 9, 30])(
    'are the same in their first %i places among those who may be there alone',
    (most) => {
      const standings = 'a1 b1 c1 d1 a2 b2 a3 a4 a5 c2 e1 a6'
        .split(' ')
        .map((id, at) => standing(id, [2, 1, 1, 3][at % 4]));
      const fits = standings.map(({ fit }) => fit);
      const owners = standings.map(({ supplier }) => supplier.charCodeAt(0));
      const few = contenders(fits, owners, most).map((at) => standings[at]!);
      for (const day of days) {
        expect(ids(inTurns(few, day).slice(0, most))).toBe(ids(inTurns(standings, day).slice(0, most)));
      }
      expect(contenders([1, 1, 1, 0], [7, 7, 8, 9], 2)).toEqual([0, 2]);
    },
  );

  it('are the same for whatever else is found', () => {
    const [few, many] = [all('a1 b1'), all('c1 a1 d1 b1')];
    for (const day of days) {
      const kept = inTurns(many, day).filter(({ id }) => ids(few).includes(id));
      expect(ids(inTurns(few, day))).toBe(ids(kept));
    }
  });
});

describe('runs', () => {
  it.each([
    ['a1 a2 a3 a4 a5 b1 c1', 'a1 a2 a3 b1 a4 a5 c1'],
    ['a1 a2 a3 a4 a5 a6 a7 a8 b1 b2', 'a1 a2 a3 b1 a4 a5 a6 b2 a7 a8'],
    ['a1 a2 b1 a3 a4 a5 a6', 'a1 a2 b1 a3 a4 a5 a6'],
    ['a1 a2 a3 a4', 'a1 a2 a3 a4'],
    ['a1 b1', 'a1 b1'],
  ])('%s become %s', (given, expected) => {
    expect(ids(withoutLongRuns(all(given), true))).toBe(expected);
  });

  it('of a beginning are settled only as far as nothing further down changes them', () => {
    expect(ids(withoutLongRuns(all('b1 a1 a2 a3 a4 a5'), false))).toBe('b1 a1 a2 a3');
    const order = all('a1 a2 a3 a4 a5 a6 a7 b1 a8 c1 c2 c3 c4 c5 a9 b2 b3');
    const whole = ids(withoutLongRuns(order, true));
    for (let most = 1; most <= order.length; most++) {
      expect(whole.startsWith(ids(withoutLongRuns(order.slice(0, most), false)))).toBe(true);
    }
  });

  it('lose nothing and show nothing twice over pages, however little is read', async () => {
    const order = Array.from({ length: 400 }, (_, i) => standing(`${'aaaaaaaab'[i % 9]}${i}`));
    const seen: string[] = [];
    let most = 0;
    for (let page = 1; page <= 20; page++) {
      const { shown } = await pageInTurns({ page, perPage: 20 }, (limit) => {
        most = Math.max(most, limit);
        return Promise.resolve({ ordered: order.slice(0, limit), whole: limit > order.length });
      });
      seen.push(...shown.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(400);
    expect(seen).toHaveLength(400);
    expect(most).toBeGreaterThan(400);
    const runs = seen.join(' ').match(/a\d+( a\d+)*/g)!;
    const long = runs.filter((run) => run.split(' ').length > ranking.maxInRow);
    // Only at the very end, where nobody else is left.
    expect(long.every((run) => seen.join(' ').endsWith(run))).toBe(true);
  });
});
