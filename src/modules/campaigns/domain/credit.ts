import type { LocalDate } from '../../../shared/dates.js';
import type { Touch } from './touch.js';

/** For how many days a touch may be behind an inquiry and still have led to it, from a day on. */
export type TouchWindow = { readonly validFrom: LocalDate; readonly days: number };

/** The window in force on a day; null before the first one. */
export const windowOn = <Window extends TouchWindow>(
  windows: readonly Window[],
  day: LocalDate,
): Window | null =>
  windows.reduce<Window | null>(
    (newest, each) =>
      each.validFrom <= day && (newest === null || each.validFrom > newest.validFrom) ? each : newest,
    null,
  );

/** When a supplier was in a campaign. */
export type Participation = {
  readonly campaignId: string;
  readonly joinedAt: Date;
  /** Null while it takes part. */
  readonly leftAt: Date | null;
};

/** Whether a supplier was in the campaign of a touch then or joined it until the asking. */
export const tookPart = (
  parts: readonly Participation[],
  { campaignId, at }: Pick<Touch, 'campaignId' | 'at'>,
  askedAt: Date,
): boolean =>
  parts.some(
    (part) =>
      part.campaignId === campaignId &&
      part.joinedAt <= askedAt &&
      (part.leftAt === null || part.leftAt >= at),
  );

/** By which touches an inquiry came; one and the same when only one is known. */
export type Credit<Known> = { readonly first: Known; readonly last: Known };

const DAY = 86_400_000;
/** Clocks of two servers may differ a little. */
const AHEAD = 5 * 60_000;

/**
 * The first and the last touch that led to an inquiry: those no older than the window and not of a later time.
 * Null when there is none. Of touches of the same minute the one that stands earlier in the list is the earlier.
 */
export const creditOf = <Known extends { readonly at: Date }>(
  touches: readonly Known[],
  asked: { readonly at: Date; readonly windowDays: number },
): Credit<Known> | null => {
  const age = (touch: Known) => asked.at.getTime() - touch.at.getTime();
  const within = touches
    .filter((touch) => age(touch) <= asked.windowDays * DAY && age(touch) >= -AHEAD)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const [first] = within;
  const last = within.at(-1);
  return first && last ? { first, last } : null;
};
