import type { MarkedTouch } from './touch.js';
import { isInterested, type Refusal } from './visits.js';

/** A click that may count. Who clicked is known until it is judged, and written nowhere. */
export type Click = MarkedTouch & { readonly organisationId: string | null; readonly at: Date };

export type RefusedClicks = Map<Refusal, number>;

export const refuse = (refused: RefusedClicks, reason: Refusal, clicks = 1): void => {
  if (clicks > 0) refused.set(reason, (refused.get(reason) ?? 0) + clicks);
};

/**
 * What of a batch counts: one click for each token, the first that is nobody's who has an interest in it. Whether a
 * token has counted in an earlier batch, its number will tell.
 */
export const sifted = (
  clicks: readonly Click[],
  members: ReadonlySet<string>,
): { counted: Click[]; refused: RefusedClicks } => {
  const counted = new Map<string, Click>();
  const refused: RefusedClicks = new Map();
  for (const click of clicks) {
    if (isInterested(click, members)) refuse(refused, 'rival');
    else if (counted.has(click.nonce)) refuse(refused, 'repeated');
    else counted.set(click.nonce, click);
  }
  return { counted: [...counted.values()], refused };
};
