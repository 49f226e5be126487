import type { Asked } from './compared.js';
import type { Comparison } from './comparison.js';
import type { Judged, Points } from './points.js';

type Decision = { readonly lot: number; readonly bidId: string | null; readonly justification: string };

/** What one bidder learns of one lot that it quoted. */
export type OwnLotResult = {
  readonly lot: number;
  readonly title: string;
  /** `open` until it is decided. */
  readonly state: 'open' | 'won' | 'lost' | 'closed';
  /** Null while open. */
  readonly justification: string | null;
  /** Who was chosen; null while open and when nobody was. */
  readonly chosen: string | null;
  /** How many quoted the whole lot. */
  readonly compared: number;
  /** Null while open, beside the ranking, and where the buyer keeps places to itself. */
  readonly rank: number | null;
  /** The same. */
  readonly total: Points | null;
  /** Its points under the criteria that it may know: see `ownLotResults`. Empty while open. */
  readonly points: readonly { readonly criterion: Judged; readonly points: Points }[];
};

/** Points counted against others' figures: whoever knows them can reckon the others' best price, time or number. */
const relative: readonly Judged['by'][] = ['price', 'days', 'number'];

/**
 * A bidder's own part of the result. Nobody's price is told, and points from which another's price can be reckoned only
 * where the buyer shows places; marks by hand and answers say nothing of others (agreement §5.3).
 */
export const ownLotResults = (
  {
    asked,
    comparison,
    decisions,
  }: {
    readonly asked: Asked;
    readonly comparison: Comparison;
    readonly decisions: readonly Decision[];
  },
  bidId: string,
  { showsRank, nameOf }: { readonly showsRank: boolean; readonly nameOf: (bidId: string) => string },
): OwnLotResult[] =>
  comparison.lots.flatMap((lot): OwnLotResult[] => {
    const own = lot.contenders.find((each) => each.bidId === bidId);
    if (!own?.quoted) return [];
    const common = {
      ...{ lot: lot.number, title: lot.title },
      compared: lot.contenders.filter(({ complete }) => complete).length,
    };
    const decision = decisions.find((each) => each.lot === lot.number);
    if (!decision)
      return [
        { ...common, state: 'open', justification: null, chosen: null, rank: null, total: null, points: [] },
      ];
    const { score } = own;
    return [
      {
        ...common,
        state: decision.bidId === null ? 'closed' : decision.bidId === bidId ? 'won' : 'lost',
        justification: decision.justification,
        chosen: decision.bidId && nameOf(decision.bidId),
        rank: showsRank ? score.rank : null,
        total: showsRank ? score.total : null,
        points: score.points.flatMap(({ criterionId, points }) => {
          const criterion = asked.criteria.find(({ id }) => id === criterionId);
          if (!criterion || points === null) return [];
          return showsRank || !relative.includes(criterion.by) ? [{ criterion, points }] : [];
        }),
      },
    ];
  });
