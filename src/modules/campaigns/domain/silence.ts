/** Why a placement that stands is seen by nobody. */
export const silences = ['no-listing', 'no-page', 'not-shown', 'never-shown'] as const;
export type Silence = (typeof silences)[number];

/** What is known of a placement that stands now. */
export type PlacementFacts = {
  /** Members that take part with a public listing at this moment. */
  readonly participants: number;
  /** Since when it stands. */
  readonly since: Date;
  /** In the last {@link SILENT_HOURS} hours: its showings, pages with its slot, pages with any slot. */
  readonly shown: number;
  readonly pages: number;
  readonly pagesAnywhere: number;
  /** Whether it was shown at all since it stands. */
  readonly everShown: boolean;
};

export const SILENT_HOURS = 24;
/** Fewer pages than that are no sign of anything, in one day. */
const ENOUGH_PAGES = 20;
/** On a quiet site too, what was not shown for so long will not be. */
const NEVER_SHOWN_HOURS = 7 * 24;
const HOUR = 3_600_000;

/** Null when it is shown, or when it is too early or too quiet to tell. */
export const silenceOf = (facts: PlacementFacts, now: Date): Silence | null => {
  if (facts.participants === 0) return 'no-listing';
  const hours = (now.getTime() - facts.since.getTime()) / HOUR;
  if (facts.shown > 0 || hours < SILENT_HOURS) return null;
  if (facts.pages >= ENOUGH_PAGES) return 'not-shown';
  if (facts.pages === 0 && facts.pagesAnywhere >= ENOUGH_PAGES) return 'no-page';
  return !facts.everShown && hours >= NEVER_SHOWN_HOURS ? 'never-shown' : null;
};
