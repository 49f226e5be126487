import { sumMoney, type Grosze } from '../../../../shared/money.js';
import { vatTotals } from '../../../../shared/vat.js';
import { isOffered } from '../../bids/bid-content.js';
import type { Compared } from './compared.js';
import type { Comparison, Contender } from './comparison.js';

/** The cheapest way by lots beside the cheapest single supplier, gross. */
export type Combination = {
  /** Who is cheapest in each lot; several suppliers with equal prices: the first. */
  readonly lots: readonly { readonly number: number; readonly bidId: string; readonly gross: Grosze }[];
  /** One contract a supplier, VAT counted over all its lots. */
  readonly gross: Grosze;
  readonly suppliers: number;
  /** Null when nobody offers everything. */
  readonly single: { readonly bidId: string; readonly gross: Grosze } | null;
};

const cheapest = (contenders: readonly Contender[]): Contender | null =>
  contenders
    .filter(({ complete }) => complete)
    .reduce<Contender | null>(
      (low, each) => (low && low.totals.gross <= each.totals.gross ? low : each),
      null,
    );

/** Null for one lot, and when a lot has no whole offer. */
export const combinationOf = ({ lots, whole }: Comparison, bids: readonly Compared[]): Combination | null => {
  if (lots.length < 2) return null;
  const best = lots.flatMap(({ number, contenders }) => {
    const found = cheapest(contenders);
    return found ? [{ number, bidId: found.bidId, gross: found.totals.gross }] : [];
  });
  if (best.length < lots.length) return null;
  const winners = [...new Set(best.map(({ bidId }) => bidId))];
  const costs = winners.map((winner) => {
    const won = best.filter(({ bidId }) => bidId === winner).map(({ number }) => number);
    const lines = bids.find(({ bidId }) => bidId === winner)?.lines ?? [];
    return vatTotals(lines.filter(isOffered).filter(({ lotNumber }) => won.includes(lotNumber))).gross;
  });
  const alone = cheapest(whole.contenders);
  return {
    lots: best,
    gross: sumMoney(costs),
    suppliers: winners.length,
    single: alone && { bidId: alone.bidId, gross: alone.totals.gross },
  };
};
