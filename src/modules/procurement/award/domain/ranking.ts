import { bestOf, pointsFor, type Best, type Judged, type Points, type Standing } from './points.js';

/** A bid that is compared; one that leaves out a line stands beside the ranking, for its price is not whole. */
export type Entrant = { readonly bidId: string; readonly complete: boolean; readonly standing: Standing };

export type Score = {
  readonly bidId: string;
  /** By criterion, in their order; null while a mark is to be given. Empty beside the ranking. */
  readonly points: readonly { readonly criterionId: string; readonly points: Points | null }[];
  /** Null beside the ranking and while a mark is to be given. */
  readonly total: Points | null;
  /** From 1; equal totals share one. Null until all that are compared have a total. */
  readonly rank: number | null;
  /** Another has as many points: the buyer decides and says why. */
  readonly tied: boolean;
};

export type Ranking = {
  readonly scores: readonly Score[];
  /** What shares were taken of; null when no bid is whole. */
  readonly best: Best | null;
  /** Marks by hand are still to be given: nobody has a place yet. */
  readonly pending: boolean;
};

/**
 * Points and places. Each criterion is rounded by itself and the rounded points are added, so that everybody can
 * add them up again. In the order of the entrants.
 */
export const rank = (criteria: readonly Judged[], entrants: readonly Entrant[]): Ranking => {
  const whole = entrants.filter(({ complete }) => complete);
  const best = bestOf(whole.map(({ standing }) => standing));
  const counted = entrants.map(({ bidId, complete, standing }) => {
    if (!complete || !best) return { bidId, points: [], total: null };
    const points = criteria.map((criterion) => ({
      criterionId: criterion.id,
      points: pointsFor(criterion, standing, best),
    }));
    return { bidId, points, total: sumOf(points.map((each) => each.points)) };
  });
  const totals = counted.flatMap(({ total }) => (total === null ? [] : [total]));
  const pending = totals.length < whole.length;
  const scores = counted.map((score) => {
    const { total } = score;
    if (pending || total === null) return { ...score, rank: null, tied: false };
    return {
      ...score,
      rank: 1 + totals.filter((other) => other > total).length,
      tied: totals.filter((other) => other === total).length > 1,
    };
  });
  return { scores, best, pending };
};

const sumOf = (points: readonly (Points | null)[]): Points | null =>
  points.reduce<Points | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
