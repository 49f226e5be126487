/**
 * Whether a helper that may fail is asked (`closed`) or spared (`open`). Only a trial closes it again, never a late
 * answer of before. Times are milliseconds of one clock, whichever.
 */
export type Breaker =
  { readonly state: 'closed' } | { readonly state: 'open'; readonly trialAt: number; readonly pause: number };

const FIRST_PAUSE_MS = 500;
/** With the trial itself a helper that is well again is asked within five seconds. */
const LONGEST_PAUSE_MS = 2_000;

export const closed: Breaker = { state: 'closed' };

/** Open, with its first trial due at once. */
export const untried = (now: number): Breaker => ({ state: 'open', trialAt: now, pause: FIRST_PAUSE_MS / 2 });

/** One failure is enough: whoever answers instead is as good. A failed trial doubles the pause. */
export const afterFailure = (breaker: Breaker, now: number): Breaker => {
  if (breaker.state === 'open' && now < breaker.trialAt) return breaker;
  const pause = breaker.state === 'closed' ? FIRST_PAUSE_MS : Math.min(2 * breaker.pause, LONGEST_PAUSE_MS);
  return { state: 'open', trialAt: now + pause, pause };
};

export const trialDue = (breaker: Breaker, now: number): boolean =>
  breaker.state === 'open' && now >= breaker.trialAt;
