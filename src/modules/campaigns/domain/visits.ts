import { isBot, isPrefetch, type Asked } from '../../../shared/looking.js';
import type { Touch } from './touch.js';

/** Who followed a link, as far as it must be known to judge it; nothing of this is kept. */
export type Visit = Asked & {
  /** Whether the person works for the coordinator. */
  readonly coordinator: boolean;
  /** The organisation for which a signed-in person acts. */
  readonly organisationId: string | null;
};

/** Why a click does not count. `repeated`: the token has counted already; `overflow`: more than could be held. */
export const refusals = [
  'forged',
  'stale',
  'bot',
  'prefetch',
  'own',
  'rival',
  'repeated',
  'overflow',
] as const;
export type Refusal = (typeof refusals)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * A token is good for one click within a day of being shown, and a newsletter is read for some weeks; one of the next
 * minute comes of another clock.
 */
const termOf = ({ channel }: Touch): number => (channel === 'newsletter' ? 30 * DAY : DAY);
const AHEAD = 5 * 60_000;

/**
 * Why a click does not count, as far as it can be said without asking the database; null when it does unless
 * its token has counted before or its organisation is a member ({@link isInterested}).
 */
export const refusalOf = (touch: Touch | null, visit: Visit, now: Date): Refusal | null => {
  if (touch === null) return 'forged';
  const age = now.getTime() - touch.at.getTime();
  if (age >= termOf(touch) || age < -AHEAD) return 'stale';
  if (isPrefetch(visit)) return 'prefetch';
  if (isBot(visit)) return 'bot';
  if (visit.coordinator) return 'own';
  if (visit.organisationId !== null && visit.organisationId === touch.organisationId) return 'own';
  return null;
};

/** Members click on each other out of curiosity or worse: none of their clicks counts. */
export const isInterested = (visit: Pick<Visit, 'organisationId'>, members: ReadonlySet<string>): boolean =>
  visit.organisationId !== null && members.has(visit.organisationId);
