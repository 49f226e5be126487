import { describe, expect, it } from 'vitest';
import { isUnsettled, shareOfLeads, SlotRotation, standingsOf, type Known, type Lane } from './rotation.js';

const names = (many: number, of = 'm') => Array.from({ length: many }, (_, each) => `${of}${each}`);

const laneOf = (campaignId: string, standings: ReadonlyMap<string, number>, listings = 1): Lane => ({
  campaignId,
  used: 0,
  turns: [...standings].map(([organisationId, shown]) => ({
    organisationId,
    shown,
    listings: names(listings, `${organisationId}-`).map((id) => ({ id, shown: 0 })),
  })),
});
const fresh = (many: number, of = 'm') => new Map(names(many, of).map((id) => [id, 0]));
const lanes = (...each: Lane[]) => new Map(each.map((lane) => [lane.campaignId, lane]));
const anything = () => true;

/** How often each was shown in `pages` pages of `many` places. */
const tally = (rotation: SlotRotation, campaigns: string[], pages: number, many = 1) => {
  const counts = new Map<string, number>();
  for (let page = 0; page < pages; page += 1) {
    for (const { campaignId, organisationId } of rotation.choose(campaigns, many, anything)) {
      const key = campaigns.length > 1 ? `${campaignId}/${organisationId}` : organisationId;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
};
const spread = (counts: ReadonlyMap<string, number>) =>
  Math.max(...counts.values()) - Math.min(...counts.values());

describe('the rotation of one process', () => {
  it.each([1, 2, 3, 4, 5, 7, 19])(
    'shows %i participants within one of each other, after any page',
    (many) => {
      for (const places of [1, 2, 4, 8]) {
        const rotation = new SlotRotation('home-shelf', lanes(laneOf('c', fresh(many))));
        const turns = rotation.lanes.get('c')!.turns;
        for (let page = 0; page < 3 * many; page += 1) {
          expect(rotation.choose(['c'], places, anything)).toHaveLength(Math.min(places, many));
          const shown = turns.map((turn) => turn.shown);
          expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  it('shows nobody twice on a page', () => {
    const rotation = new SlotRotation('home-shelf', lanes(laneOf('a', fresh(3)), laneOf('b', fresh(3))));
    for (let page = 0; page < 50; page += 1) {
      const shown = rotation.choose(['a', 'b'], 8, anything).map(({ organisationId }) => organisationId);
      expect(shown).toHaveLength(3);
      expect(new Set(shown).size).toBe(3);
    }
  });

  it('puts nobody first in every round', () => {
    const rotation = new SlotRotation('home-shelf', lanes(laneOf('c', fresh(5))));
    const first = new Map<string, number>();
    for (let page = 0; page < 2_000; page += 1) {
      const [one] = rotation.choose(['c'], 5, anything);
      first.set(one!.organisationId, (first.get(one!.organisationId) ?? 0) + 1);
    }
    expect(Math.min(...first.values())).toBeGreaterThan(300);
  });

  it('lets the listings of a participant share its showings', () => {
    const lane: Lane = {
      campaignId: 'c',
      used: 0,
      turns: [...laneOf('c', fresh(1, 'one')).turns, ...laneOf('c', fresh(1, 'three'), 3).turns],
    };
    const rotation = new SlotRotation('home-shelf', lanes(lane));
    const shown = new Map<string, number>();
    for (let page = 0; page < 600; page += 1) {
      for (const { listingId } of rotation.choose(['c'], 1, anything)) {
        shown.set(listingId, (shown.get(listingId) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(shown)).toEqual({
      'one0-0': 300,
      'three0-0': 100,
      'three0-1': 100,
      'three0-2': 100,
    });
  });

  it('gives campaigns on the same pages turns by their participants, so that all of them are shown alike', () => {
    const rotation = new SlotRotation(
      'search',
      lanes(laneOf('big', fresh(12, 'b')), laneOf('small', fresh(2, 's'))),
    );
    const counts = tally(rotation, ['big', 'small'], 1_400);
    expect(counts.size).toBe(14);
    expect(spread(counts)).toBeLessThanOrEqual(2);
  });

  it('floods no page with a campaign that fits few pages', () => {
    const rotation = new SlotRotation(
      'search',
      lanes(laneOf('all', fresh(4, 'a')), laneOf('few', fresh(4, 'f'))),
    );
    tally(rotation, ['all'], 10_000);
    const counts = tally(rotation, ['all', 'few'], 80);
    expect(spread(counts)).toBeLessThanOrEqual(2);
  });

  it('chooses nothing that does not fit, and counts nothing for who does not look', () => {
    const rotation = new SlotRotation('search', lanes(laneOf('c', fresh(3), 2)));
    const second = rotation.choose(['c'], 3, ({ listingId }) => listingId.endsWith('-1'));
    expect(second.map(({ listingId }) => listingId).sort()).toEqual(['m0-1', 'm1-1', 'm2-1']);
    expect(rotation.choose(['c'], 3, () => false)).toEqual([]);
    expect(rotation.choose(['another'], 3, anything)).toEqual([]);
    const peeked = rotation.choose(['c'], 2, anything, false);
    expect(peeked).toHaveLength(2);
    expect(rotation.choose(['c'], 2, anything, false)).toEqual(peeked);
    expect(rotation.lanes.get('c')!.turns.map(({ shown }) => shown)).toEqual([1, 1, 1]);
  });

  it('takes back a showing that came to nothing', () => {
    const rotation = new SlotRotation('search', lanes(laneOf('c', fresh(2))));
    const [one] = rotation.choose(['c'], 1, anything);
    rotation.undo(one!);
    expect(rotation.lanes.get('c')!.turns.map(({ shown }) => shown)).toEqual([0, 0]);
    rotation.undo({ ...one!, campaignId: 'gone' });
  });
});

describe('who comes late', () => {
  const known = (counts: Record<string, [number, boolean]>) =>
    new Map(
      Object.entries(counts).map(([id, [shown, present]]): [string, Known] => [id, { shown, present }]),
    );

  it('begins at the least of those who stayed, and so does who comes back', () => {
    const standings = standingsOf(
      ['a', 'b', 'new', 'back', 'ahead'],
      known({
        a: [500, true],
        b: [501, true],
        back: [80, false],
        ahead: [700, false],
        left: [20, true],
      }),
    );
    expect(Object.fromEntries(standings)).toEqual({ a: 500, b: 501, new: 500, back: 500, ahead: 700 });
  });

  it('keeps what each has when all begin or all come back', () => {
    expect([...standingsOf(['a', 'b'], new Map()).values()]).toEqual([0, 0]);
    expect([...standingsOf(['a', 'b'], known({ a: [7, false], b: [9, false] })).values()]).toEqual([7, 9]);
  });

  it('is settled once: until then the counts do not say who is there', () => {
    const both = known({ a: [1, true], b: [2, true] });
    expect(isUnsettled(['a', 'b'], both)).toBe(false);
    expect(isUnsettled(['a', 'b', 'c'], both)).toBe(true);
    expect(isUnsettled(['a'], both)).toBe(true);
    expect(isUnsettled([], both)).toBe(false);
    expect(isUnsettled(['a'], known({ a: [1, true], b: [2, false] }))).toBe(false);
  });

  it('is not flooded: of the pages after its coming it gets its share and no more', () => {
    const first = new SlotRotation('home-shelf', lanes(laneOf('c', fresh(4))));
    tally(first, ['c'], 4_000);
    const counts = known(
      Object.fromEntries(
        first.lanes.get('c')!.turns.map((turn) => [turn.organisationId, [turn.shown, true]]),
      ),
    );
    const standings = standingsOf([...names(4), 'late'], counts);
    const after = new SlotRotation('home-shelf', lanes(laneOf('c', standings)), first);
    expect(spread(tally(after, ['c'], 10))).toBe(0);
    expect(tally(after, ['c'], 1_000).get('late')).toBe(200);
  });
});

/**
 * Three processes that write what they have shown every so often and read what all have shown: between two
 * writings each knows the others' share only as it was.
 */
describe('processes that begin together', () => {
  it('do not all show the same participants first', () => {
    let different = 0;
    for (let trial = 0; trial < 100; trial += 1) {
      const processes = names(3, `trial ${trial} process `).map(
        (draw) => new SlotRotation(draw, lanes(laneOf('c', fresh(5)))),
      );
      const first = processes.map((each) => each.choose(['c'], 1, anything)[0]!.organisationId);
      different += new Set(first).size;
      const counts = new Map(fresh(5));
      for (const each of processes)
        for (const [id, shown] of tally(each, ['c'], 4)) counts.set(id, counts.get(id)! + shown);
      expect(spread(counts)).toBeLessThanOrEqual(processes.length);
    }
    // Three draws of five show 2.44 different ones in the mean.
    expect(different / 100).toBeGreaterThan(2.2);
  });
});

describe('three processes with counters written in batches', () => {
  const simulate = (many: number, impressions: number, batch: number, random: () => number) => {
    const written = new Map(names(many).map((id) => [id, 0]));
    const read = () => new SlotRotation('home-shelf', lanes(laneOf('c', shareOfLeads(written))));
    const processes = names(3, 'p').map(() => ({
      rotation: read(),
      waiting: new Map<string, number>(),
      since: 0,
    }));
    const counts = new Map(written);
    for (let page = 0; page < impressions; page += 1) {
      // One process gets half of all visits, and writes no more often than the others.
      const process = processes[random() < 0.5 ? 0 : random() < 0.6 ? 1 : 2]!;
      for (const { organisationId: id } of process.rotation.choose(['c'], 1, anything)) {
        process.waiting.set(id, (process.waiting.get(id) ?? 0) + 1);
        counts.set(id, counts.get(id)! + 1);
      }
      process.since += 1;
      if (process.since < batch * (0.5 + random())) continue;
      for (const [id, shown] of process.waiting) written.set(id, written.get(id)! + shown);
      Object.assign(process, { rotation: read(), waiting: new Map(), since: 0 });
    }
    return counts;
  };
  const randomOf = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };

  it.each([
    [2, 50],
    [5, 7],
    [5, 400],
    [19, 100],
    [19, 1_500],
  ])('%i participants, written every %i or so: within 3 percent after 10 000 impressions', (many, batch) => {
    for (let seed = 1; seed <= 2; seed += 1) {
      const counts = simulate(many, 10_000, batch, randomOf(seed));
      const fair = 10_000 / many;
      for (const shown of counts.values()) expect(Math.abs(shown - fair) / fair).toBeLessThanOrEqual(0.03);
    }
  });

  // The worst case: all look at the same moment, and each sees what all others see.
  it.each([
    [3, 100],
    [6, 100],
    [12, 40],
  ])('%i processes that write together, each after %i pages, turn no lead round', (many, batch) => {
    const written = new Map([...fresh(5), ['ahead', 60]]);
    for (let round = 0; round < 40; round += 1) {
      const processes = names(many).map(
        () => new SlotRotation('home-shelf', lanes(laneOf('c', shareOfLeads(written)))),
      );
      for (const each of processes)
        for (const [id, shown] of tally(each, ['c'], batch)) written.set(id, written.get(id)! + shown);
    }
    expect(spread(written)).toBeLessThanOrEqual(2 * many);
  });
});
