/** Of what one wants to hear: listings of the catalogue, or procedures that are open to all members. */
export const savedSubjects = ['listings', 'procedures'] as const;
export type SavedSubject = (typeof savedSubjects)[number];

/** At once, or together once a day. */
export const paces = ['now', 'daily'] as const;
export type Pace = (typeof paces)[number];

/** So many of an organisation; each costs work with every new listing. */
export const MOST_SAVED = 30;

/** So long may the query of one be, as an address writes it: letters that are not English take up to nine of these. */
export const LONGEST_QUERY = 2_000;

/** After an alert the next one of the same saved search waits so long: an import of hundreds is told in one. */
export const QUIET_MS = 10 * 60_000;

/** When what was found may be told, in milliseconds from now; 0: at once. */
export const waitsFor = (lastTold: Date | null, now: Date): number =>
  lastTold === null ? 0 : Math.max(0, lastTold.getTime() + QUIET_MS - now.getTime());
