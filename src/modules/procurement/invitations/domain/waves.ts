/** How a buyer lets its list be asked: so many at a time, until so many say that they will take part. */
export type WavePlan = {
  readonly size: number;
  readonly wanted: number;
  /** Whether the next wave goes by itself. */
  readonly automatic: boolean;
};

/** What a list is asked by until its buyer says otherwise. */
const usualPlan: WavePlan = { size: 5, wanted: 3, automatic: false };

/** At most so many in a wave: nobody is to be asked for nothing. */
export const WAVE_MAX = 20;

/** The usual plan, with as many at a time as the buyer means to ask; null where it does not say. */
export const usualPlanFor = (toInvite: number | null): WavePlan => ({
  ...usualPlan,
  size: Math.min(toInvite ?? usualPlan.size, WAVE_MAX),
});

const HOUR_MS = 3_600_000;
/** So long those asked have before the next wave goes by itself, and so long the next ones must have to answer. */
export const WAVE_HOURS = 24;

export type WaveFacts = {
  readonly plan: WavePlan;
  /** When the last wave went; null before the first. */
  readonly lastWaveAt: Date | null;
  /** How many say that they will take part. Whether they have quoted is known to nobody, and not asked. */
  readonly coming: number;
  /** How many stand on the list and are not asked yet. */
  readonly waiting: number;
  readonly deadline: Date;
};

/** Whether the next wave is due by itself. The first goes with the publishing, never by the clock. */
export const isWaveDue = ({ plan, lastWaveAt, coming, waiting, deadline }: WaveFacts, now: Date): boolean =>
  plan.automatic &&
  waiting > 0 &&
  coming < plan.wanted &&
  lastWaveAt !== null &&
  now.getTime() - lastWaveAt.getTime() >= WAVE_HOURS * HOUR_MS &&
  deadline.getTime() - now.getTime() >= WAVE_HOURS * HOUR_MS;
