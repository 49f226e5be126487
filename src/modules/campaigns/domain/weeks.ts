import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';

/** So many weeks before a campaign are compared with it at most. */
const MOST = 12;
/** And so many at least, that one good week does not pass for the rule. */
const LEAST = 4;

/** Weeks of a campaign, counted from its first day; whole ones only are compared. */
type CampaignWeeks = {
  /** The first day of the first week that is compared. */
  readonly from: LocalDate;
  /** Whole weeks before the campaign's first day. */
  readonly before: number;
  /** Whole weeks of the campaign that have passed. */
  readonly during: number;
};

/** Which weeks are compared on a day: as many before as there have been of the campaign, between 4 and 12. */
export const weeksOf = (
  campaign: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  today: LocalDate,
): CampaignWeeks => {
  // The last day counts once it is over.
  const over = today > campaign.endsOn ? addDays(campaign.endsOn, 1) : today;
  const during = Math.max(0, Math.floor(daysBetween(campaign.startsOn, over) / 7));
  const before = Math.min(MOST, Math.max(LEAST, during));
  return { from: addDays(campaign.startsOn, -7 * before), before, during };
};

/** In which week of the campaign a day lies: 0 is the first, -1 the one before it. */
export const weekOf = (startsOn: LocalDate, day: LocalDate): number =>
  Math.floor(daysBetween(startsOn, day) / 7);

/** Something counted by days, such as inquiries. */
type DayCount = { readonly day: LocalDate; readonly count: number };

/** How many in each week, from the first before the campaign to the last whole one of it. */
export const countsByWeek = (
  counts: readonly DayCount[],
  startsOn: LocalDate,
  { before, during }: Pick<CampaignWeeks, 'before' | 'during'>,
): number[] => {
  const weeks = Array.from({ length: before + during }, () => 0);
  for (const { day, count } of counts) {
    const at = weekOf(startsOn, day) + before;
    if (at >= 0 && at < weeks.length) weeks[at]! += count;
  }
  return weeks;
};

export type Comparison = {
  /** A week on average, in tenths; null without a whole week. */
  readonly before: number | null;
  readonly during: number | null;
  /** By how many percent a week of the campaign has more; null where either side has too few to say. */
  readonly change: number | null;
};

/** From how many things on, on both sides, a change in percent says anything. */
const ENOUGH = 5;

/** Weeks before a campaign and weeks of it, set side by side. */
export const compare = (weeks: readonly number[], before: number): Comparison => {
  const [earlier, later] = [weeks.slice(0, before), weeks.slice(before)];
  const [was, is] = [total(earlier), total(later)];
  const average = (sum: number, count: number) => (count === 0 ? null : Math.round((sum / count) * 10));
  const enough = was >= ENOUGH && is >= ENOUGH && later.length > 0;
  return {
    before: average(was, earlier.length),
    during: average(is, later.length),
    change: enough ? Math.round((is / later.length / (was / earlier.length) - 1) * 100) : null,
  };
};

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
