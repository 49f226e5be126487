import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../../shared/dates.js';
import { fairOrder, ROTATION_DAYS } from './fair-order.js';

const day = '2026-11-27' as LocalDate;
const of = (supplierId: string, points: number, asked = 0) => ({ supplierId, points, asked });
const order = (items: ReturnType<typeof of>[], procedureId = 'p', on = day) =>
  fairOrder(items, { day: on, procedureId }).map(({ supplierId }) => supplierId);

describe('the order of suggestions', () => {
  it('puts the better fit first, then whoever was asked least', () => {
    expect(order([of('a', 3), of('b', 5, 9), of('c', 5, 2)])).toEqual(['c', 'b', 'a']);
  });

  it('does not depend on how the suppliers were listed, and can be computed again', () => {
    const equal = ['a', 'b', 'c', 'd', 'e'].map((id) => of(id, 4));
    expect(order([...equal].reverse())).toEqual(order(equal));
  });

  it('differs between procedures and between days', () => {
    const equal = 'abcdefgh'.split('').map((id) => of(id, 4));
    const orders = ['p', 'q', 'r'].flatMap((procedure) =>
      [0, 1].map((days) => order(equal, procedure, addDays(day, days)).join('')),
    );
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('asks equals equally often, whoever they are', () => {
    const ids = Array.from({ length: 19 }, (_, n) => `member-${n}`);
    const asked = new Map<string, number[]>(ids.map((id) => [id, []]));
    const recently = (id: string, round: number) =>
      asked.get(id)!.filter((each) => each > round - ROTATION_DAYS).length;
    for (let round = 0; round < 200; round += 1) {
      const standing = ids.map((id) => of(id, 4, recently(id, round)));
      const chosen = order(standing, `procedure-${round}`, addDays(day, round)).slice(0, 5);
      for (const id of chosen) asked.get(id)!.push(round);
    }
    const counts = [...asked.values()].map((rounds) => rounds.length);
    expect(counts.reduce((sum, each) => sum + each)).toBe(1000);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(4);
  });
});
