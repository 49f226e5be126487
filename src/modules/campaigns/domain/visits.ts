import type { Touch } from './touch.js';

/** Who followed a link, as far as it must be known to judge it; nothing of this is kept. */
export type Visit = {
  readonly method: string;
  /** What the client says of itself; '' when it says nothing. */
  readonly userAgent: string;
  /** What `Sec-Purpose` or `Purpose` says; '' when the request has neither. */
  readonly purpose: string;
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
 * Programs that say so, and those that say nothing. A browser says `Mozilla/5.0` and neither of these words; a
 * program that pretends to be a browser is not told apart, except by what it cannot do: have a fresh token of
 * its own for each click.
 */
const PROGRAMS =
  /(?<!cu)bot\b|crawl|spider|slurp|scan|preview|monitor|uptime|headless|phantomjs|lighthouse|validator|archiver|facebookexternalhit|whatsapp|telegram|embedly|curl|wget|python|java\/|okhttp|go-http|node|axios|libwww|httpclient|postman|insomnia|feed|rss|safelinks|proofpoint|mimecast|barracuda/i;

/** Whether a program asks, and not a person. */
export const isBot = ({ method, userAgent }: Pick<Visit, 'method' | 'userAgent'>): boolean =>
  method !== 'GET' || !/^(Mozilla|Opera)\/\d/.test(userAgent) || PROGRAMS.test(userAgent);

/** Whether the browser asks before the person does, who may never look. */
export const isPrefetch = ({ purpose }: Pick<Visit, 'purpose'>): boolean =>
  /prefetch|prerender|preview/i.test(purpose);

/** Whether this is a person who looks: what programs and browsers ask ahead counts as no showing either. */
export const isLooking = (visit: Visit): boolean => !isBot(visit) && !isPrefetch(visit);

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
