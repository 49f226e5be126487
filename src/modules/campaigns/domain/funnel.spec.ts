import { describe, expect, it } from 'vitest';
import {
  fewTogether,
  isFew,
  joined,
  noYield,
  rateOf,
  TOGETHER,
  withValues,
  type FunnelRow,
} from './funnel.js';

const row = (key: string, net: number | null, netMembers: number): FunnelRow => ({
  ...noYield,
  ...{ key, net, netMembers, impressions: 0, clicks: 0 },
});

describe('the funnel', () => {
  it('joins what was shown with what came of it, and keeps what only one side knows', () => {
    const rows = joined(
      [
        { key: 'placement', impressions: 900, clicks: 30 },
        { key: 'poster', impressions: 0, clicks: 4 },
      ],
      [
        { ...noYield, key: 'placement', inquiries: 3, quotes: 2 },
        { ...noYield, key: 'newsletter', inquiries: 1 },
      ],
    );
    expect(rows.map(({ key, clicks, inquiries }) => [key, clicks, inquiries])).toEqual([
      ['placement', 30, 3],
      ['poster', 4, 0],
      ['newsletter', 0, 1],
    ]);
  });

  it('does not call unknown what is nought, nor nought what is unknown', () => {
    const [area] = joined([], [{ ...noYield, key: '2814', inquiries: 2 }], {
      impressions: null,
      clicks: null,
    });
    expect(area).toMatchObject({ impressions: null, clicks: null, inquiries: 2 });
  });

  it.each([
    [1, 3, 333],
    [0, 10, 0],
    [12, 10, 1200],
    [5, 0, null],
    [null, 10, null],
  ])('%s of %s is %s tenths of a percent', (part, whole, rate) => {
    expect(rateOf(part, whole)).toBe(rate);
  });

  it('marks one and two as few, and none as none', () => {
    expect([0, 1, 2, 3].map(isFew)).toEqual([false, true, true, false]);
  });
});

describe('values by kind', () => {
  it('are told when each comes from three members or more', () => {
    const rows = [row('a', 500, 3), row('b', 700, 4), row('c', 0, 0)];
    expect(withValues(rows)).toEqual(rows);
  });

  it('are all kept when one would say what single members sold, since the rest would say it too', () => {
    const rows = [row('a', 500, 3), row('b', 700, 2)];
    expect(withValues(rows).map(({ net }) => net)).toEqual([null, null]);
  });

  it('are not called nought where nobody agreed to a sum, unless all ended early', () => {
    const rows = [
      row('a', 500, 3),
      { ...row('b', 0, 0), contracts: 1 },
      { ...row('c', 0, 0), contracts: 1, ended: 1 },
    ];
    expect(withValues(rows).map(({ net }) => net)).toEqual([500, null, 0]);
  });
});

describe('rows of few inquiries', () => {
  const of = (key: string, inquiries: number, netMembers = 0): FunnelRow => ({
    ...row(key, 100, netMembers),
    ...{ inquiries, impressions: null, clicks: null },
  });

  it('are put together, so that none tells of a single buyer', () => {
    const rows = fewTogether([of('2862', 5, 3), of('2814', 2, 2), of('2801', 1, 1)]);
    expect(rows.map(({ key, inquiries, net, netMembers }) => [key, inquiries, net, netMembers])).toEqual([
      ['2862', 5, 100, 3],
      [TOGETHER, 3, 200, 2],
    ]);
  });

  it('lose their name even when there is one only; without any nothing changes', () => {
    expect(fewTogether([of('2801', 1)]).map(({ key }) => key)).toEqual([TOGETHER]);
    expect(fewTogether([of('2801', 3)]).map(({ key }) => key)).toEqual(['2801']);
  });
});
