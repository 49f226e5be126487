/** Months back that a track record tells of. */
export const TRACK_MONTHS = 12;

/** Of fewer than this nothing is shown: a single deal would be told apart. */
export const FEWEST_SHOWN = 3;

export type TrackFigures = {
  readonly answers: number;
  /** From sending to the first answer; null when there is none. */
  readonly medianMinutes: number | null;
  readonly completed: number;
  readonly buyers: number;
};

export type TrackRecord = {
  /** Null: too few answers to say. */
  readonly response: { readonly medianMinutes: number; readonly answers: number } | null;
  /** Null: too few completed contracts, or too few buyers of them, to say. */
  readonly references: { readonly completed: number; readonly buyers: number } | null;
};

/** What the public may know of the figures. */
export const shownRecord = ({ answers, medianMinutes, completed, buyers }: TrackFigures): TrackRecord => ({
  response: answers >= FEWEST_SHOWN && medianMinutes !== null ? { medianMinutes, answers } : null,
  references: completed >= FEWEST_SHOWN && buyers >= FEWEST_SHOWN ? { completed, buyers } : null,
});
