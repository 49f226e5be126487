/** Why a placement that stands is seen by nobody. */
export const silences = ['no-listing', 'no-page', 'not-shown'] as const;
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
};

export const SILENT_HOURS = 24;
/** Fewer pages than that are no sign of anything. */
const ENOUGH_PAGES = 20;
const HOUR = 3_600_000;

/** Null when it is shown, or when it is too early or too quiet to tell. */
export const silenceOf = (facts: PlacementFacts, now: Date): Silence | null => {
  if (facts.participants === 0) return 'no-listing';
  if (facts.shown > 0 || now.getTime() - facts.since.getTime() < SILENT_HOURS * HOUR) return null;
  if (facts.pages === 0) return facts.pagesAnywhere >= ENOUGH_PAGES ? 'no-page' : null;
  return facts.pages >= ENOUGH_PAGES ? 'not-shown' : null;
};
