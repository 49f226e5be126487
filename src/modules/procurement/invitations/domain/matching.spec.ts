import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import type { AreaCode } from '../../../../shared/territory.js';
import { fitOf, serves, type Need, type OfferedListing, type ShownEvidence } from './matching.js';

const day = (text: string) => text as LocalDate;
const need = (more: Partial<Need> = {}): Need => ({
  ...{ categories: ['catering'], cpv: [], areas: ['2814'], evidence: [], today: day('2026-11-27') },
  ...more,
});
const listing = (more: Partial<OfferedListing> = {}): OfferedListing => ({
  ...{ category: 'catering', cpv: [], areas: ['2814'], capacity: null },
  ...more,
});
const evidence = (more: Partial<ShownEvidence> = {}): ShownEvidence => ({
  ...{ kind: 'insurance', validFrom: day('2026-01-01'), validUntil: null, verified: false },
  ...more,
});
const points = (of: Need, listings: OfferedListing[], shown: ShownEvidence[] = []) =>
  fitOf(of, { listings, evidence: shown })?.points ?? null;
const reason = (kind: string, of: Need, listings: OfferedListing[], shown: ShownEvidence[] = []) =>
  fitOf(of, { listings, evidence: shown })?.reasons.find((each) => each.kind === kind);

describe('the area served', () => {
  it('of a powiat is met by the powiat, its voivodeship and the whole country, by nothing else', () => {
    const areas: AreaCode[] = ['2814', '28', 'PL', '2862', '14'];
    expect(areas.filter((area) => serves([area], '2814'))).toEqual(['2814', '28', 'PL']);
  });

  it('of a voivodeship or the country is not met by a part of it', () => {
    expect(serves(['2814'], '28')).toBe(false);
    expect(serves(['28'], 'PL')).toBe(false);
    expect(serves(['PL'], '28')).toBe(true);
  });
});

describe('a fit', () => {
  it('needs a listing of the category, or of the same class of the CPV, that comes to one of the places', () => {
    expect(points(need(), [listing({ category: 'cleaning' })])).toBeNull();
    expect(points(need(), [listing({ areas: ['2862'] })])).toBeNull();
    expect(points(need(), [])).toBeNull();
    const byCode = need({ categories: [], cpv: ['55520000-1'] });
    expect(points(byCode, [listing({ category: 'x', cpv: ['55523000-2'] })])).not.toBeNull();
    expect(points(byCode, [listing({ category: 'x', cpv: ['55300000-3'] })])).toBeNull();
    // One listing of the right kind and another of the right place are not one of both.
    const apart = [listing({ areas: ['2862'] }), listing({ category: 'cleaning' })];
    expect(points(need(), apart)).toBeNull();
  });

  it('without places asks nobody where they go', () => {
    expect(points(need({ areas: [] }), [listing({ areas: [] })])).toBe(2);
  });

  it('is better the more places are served, and says which are not', () => {
    const two = need({ areas: ['2814', '2862'] });
    expect(points(two, [listing({ areas: ['28'] })])).toBe(4);
    expect(points(two, [listing({ areas: ['2814'] })])).toBe(3);
    expect(reason('area', two, [listing()])).toEqual({ kind: 'area', served: ['2814'], missing: ['2862'] });
  });

  it('puts who shows no capacity between who has enough and who is full', () => {
    const at = (level: 'enough' | 'some' | 'short' | null) =>
      points(need(), [listing({ capacity: level && { level, months: [] } })])!;
    expect(at('enough')).toBeGreaterThan(at(null));
    expect(at(null)).toBeGreaterThan(at('short'));
    expect(at('some')).toBe(at(null));
  });

  it('counts the evidence that holds today, and tells checked from declared', () => {
    const asks = need({ evidence: ['insurance', 'licence', 'permit'] });
    const shown = [
      evidence({ validUntil: day('2026-11-27'), verified: true }),
      evidence({ kind: 'licence' }),
      evidence({ kind: 'permit', validUntil: day('2026-11-26') }),
      evidence({ kind: 'permit', validFrom: day('2026-11-28') }),
    ];
    expect(reason('evidence', asks, [listing()], shown)).toEqual({
      ...{ kind: 'evidence', verified: ['insurance'], declared: ['licence'], missing: ['permit'] },
    });
    const none = points(asks, [listing()])!;
    expect(points(asks, [listing()], shown)).toBe(none + 1);
    expect(points(need({ evidence: ['insurance'] }), [listing()], shown)).toBe(none + 2);
  });
});
