import { describe, expect, it } from 'vitest';
import { anyPage, type Asked, type Audience } from './audience.js';
import { Standing } from './standing.js';
import type { Slot } from './touch.js';

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

type Campaign = Audience & { slot: Slot; campaignId: string };
const campaign = (campaignId: string, change: Partial<Campaign> = {}): Campaign => ({
  ...{ campaignId, slot: 'search', categories: [], powiats: [], buyerKinds: [], languages: ['pl', 'en'] },
  ...change,
});
/** `many` members with one listing each, in a category. */
const listings = (campaignId: string, many: number, category = 'catering') =>
  Array.from({ length: many }, (_, each) => ({
    ...{ campaignId, organisationId: `m${each}`, listingId: `l${each}-${category}`, category },
    kind: 'service',
  }));
const chosen = (standing: Standing<Campaign>, asked: Partial<Asked>, slot: Slot = 'search') =>
  standing.choose(slot, { ...anyPage('pl'), ...asked }, 9, false).map(({ campaignId }) => campaignId);

describe('what stands on a page', () => {
  const narrow = (change: Partial<Campaign>) =>
    new Standing({ campaigns: [campaign('c', change)], listings: listings('c', 1), counts: [] }, [], 'p');

  it('is meant for its readers, as far as the page knows them', () => {
    expect(chosen(narrow({}), {})).toEqual(['c']);
    expect(chosen(narrow({ languages: ['pl'] }), { lang: 'en' })).toEqual([]);
    expect(chosen(narrow({ powiats: ['2862'] }), { powiat: '2814' })).toEqual([]);
    expect(chosen(narrow({ powiats: ['2862'] }), { powiat: '2862' })).toEqual(['c']);
    expect(chosen(narrow({ powiats: ['2862'] }), {})).toEqual(['c']);
    expect(chosen(narrow({ buyerKinds: ['municipality'] }), { buyerKind: 'firm' })).toEqual([]);
    expect(chosen(narrow({ buyerKinds: ['municipality'] }), { buyerKind: null })).toEqual(['c']);
  });

  it('fits what was asked for: category, kind, slot; and is not there already', () => {
    expect(chosen(narrow({}), { categories: ['catering', 'zielen'] })).toEqual(['c']);
    expect(chosen(narrow({}), { categories: ['zielen'] })).toEqual([]);
    expect(chosen(narrow({ categories: ['zielen'] }), { categories: ['catering'] })).toEqual([]);
    expect(chosen(narrow({}), { kind: 'product' })).toEqual([]);
    expect(chosen(narrow({}), {}, 'home-hero')).toEqual([]);
    expect(chosen(narrow({}), { without: new Set(['l0-catering']) })).toEqual([]);
  });

  it('beside a listing is of others in the same campaign', () => {
    const campaigns = [campaign('one'), campaign('two')];
    const shown = [...listings('one', 3), ...listings('two', 3, 'zielen')];
    const standing = new Standing({ campaigns, listings: shown, counts: [] }, [], 'p');
    const beside = { listingId: 'l1-catering', organisationId: 'm1' };
    const found = standing.choose('search', { ...anyPage('pl'), beside }, 9, false);
    expect(found.map(({ listingId }) => listingId).sort()).toEqual(['l0-catering', 'l2-catering']);
    expect(chosen(standing, { beside: { ...beside, listingId: 'elsewhere' } })).toEqual([]);
  });

  it('goes on from the counts that were written and from what was not written yet', () => {
    const campaigns = [campaign('c')];
    const count = (organisationId: string, shown: number) => ({
      ...{ campaignId: 'c', slot: 'search' as const, organisationId, shown, present: true },
    });
    const unwritten = [
      {
        campaignId: 'c',
        organisationId: 'm0',
        listingId: 'l0-catering',
        slot: 'search' as const,
        hour: new Date(0),
        shown: 32,
      },
    ];
    const seen = { campaigns, listings: listings('c', 2), counts: [count('m0', 10), count('m1', 26)] };
    const next = (standing: Standing<Campaign>) =>
      standing.choose('search', anyPage('pl'), 1, true)[0]?.organisationId;
    // Of 16 that m1 is ahead it makes up for two, then they take turns.
    const before = new Standing(seen, [], 'p');
    const first = [next(before), next(before), next(before), next(before)];
    expect(first.slice(0, 2)).toEqual(['m0', 'm0']);
    expect(first.slice(2).sort()).toEqual(['m0', 'm1']);
    const after = new Standing(seen, unwritten, 'p', before);
    expect([next(after), next(after)]).toEqual(['m1', 'm1']);
    expect([next(after), next(after)].sort()).toEqual(['m0', 'm1']);
    expect(after.unsettled).toBe(false);
    expect(new Standing({ ...seen, listings: listings('c', 3) }, [], 'p').unsettled).toBe(true);
  });

  it.runIf(thorough)('is chosen within a millisecond, with 200 campaigns of 10 members', () => {
    const ids = Array.from({ length: 200 }, (_, each) => `c${each}`);
    const standing = new Standing(
      {
        campaigns: ids.map((id) => campaign(id)),
        listings: ids.flatMap((id) => listings(id, 10)),
        counts: [],
      },
      [],
      'p',
    );
    const asked: Asked = {
      ...anyPage('pl'),
      categories: ['catering', 'zielen'],
      kind: 'service',
      powiat: '2862',
    };
    const times: number[] = [];
    for (let page = 0; page < 3_000; page += 1) {
      // The least of three alike: what another program has interrupted tells nothing of this one.
      const asking = [1, 2, 3].map(() => {
        const begun = performance.now();
        standing.choose('search', asked, 2, false);
        return performance.now() - begun;
      });
      standing.choose('search', asked, 2, true);
      if (page >= 500) times.push(Math.min(...asking));
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
    process.stdout.write(`Choosing at 200 campaigns: ${at(0.5)} ms median, ${at(0.99)} ms p99\n`);
    expect(Number(at(0.99))).toBeLessThanOrEqual(1);
  });
});
