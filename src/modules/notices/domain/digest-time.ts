import { localDateOf, warsawInstant, type LocalDate } from '../../../shared/dates.js';

/** When clocks in Warsaw show this, the day's digest goes out. */
export const DIGEST_AT = '07:00';

/**
 * The digest that is due: of today, from seven in Warsaw on; null before. `from`: that seven o'clock as an
 * instant; what came later may wait for tomorrow's.
 */
export const dueDigest = (now: Date): { day: LocalDate; from: Date } | null => {
  const day = localDateOf(now);
  const from = warsawInstant(day, DIGEST_AT);
  return from.getTime() <= now.getTime() ? { day, from } : null;
};
