import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';

/** What the calendar has to know of a campaign. */
export type Planned = {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** None = everyone, everywhere, everything. */
  readonly buyerKinds: readonly string[];
  readonly powiats: readonly string[];
  readonly categories: readonly string[];
};

/** A week from Monday to Sunday; `number` by ISO 8601. */
export type Week = { readonly number: number; readonly monday: LocalDate; readonly sunday: LocalDate };

/** 1 = Monday … 7 = Sunday. 1900-01-01 was a Monday. */
const weekday = (day: LocalDate): number => {
  const days = daysBetween('1900-01-01' as LocalDate, day) % 7;
  return ((days + 7) % 7) + 1;
};

/** The ISO weeks of a year: those whose Thursday is in it; 52 or 53. */
export const weeksOf = (year: number): Week[] => {
  const fourth = `${year}-01-04` as LocalDate;
  const first = addDays(fourth, 1 - weekday(fourth));
  const weeks: Week[] = [];
  for (let monday = first; addDays(monday, 3).startsWith(String(year)); monday = addDays(monday, 7)) {
    weeks.push({ number: weeks.length + 1, monday, sunday: addDays(monday, 6) });
  }
  return weeks;
};

const runsIn = ({ startsOn, endsOn }: Planned, { monday, sunday }: Week): boolean =>
  startsOn <= sunday && endsOn >= monday;

/** Two lists of which an empty one means all. */
const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((each) => other.includes(each));

/** Whether two campaigns ask the same buyers for the same things at the same time. */
export const clash = (one: Planned, other: Planned): boolean =>
  one.id !== other.id &&
  one.startsOn <= other.endsOn &&
  other.startsOn <= one.endsOn &&
  meet(one.buyerKinds, other.buyerKinds) &&
  meet(one.powiats, other.powiats) &&
  meet(one.categories, other.categories);

export type YearCalendar<Each extends Planned> = {
  readonly weeks: readonly Week[];
  readonly rows: readonly {
    readonly campaign: Each;
    readonly inWeek: readonly boolean[];
    readonly clashes: readonly Each[];
  }[];
  /** Runs of weeks in which nothing is planned. */
  readonly gaps: readonly { readonly from: Week; readonly to: Week; readonly weeks: number }[];
};

/** The year's weeks against its campaigns, in the order given; which clash, and where nothing is planned. */
export const calendarOf = <Each extends Planned>(
  year: number,
  campaigns: readonly Each[],
): YearCalendar<Each> => {
  const weeks = weeksOf(year);
  const shown = campaigns.filter((campaign) => weeks.some((week) => runsIn(campaign, week)));
  const rows = shown.map((campaign) => ({
    campaign,
    inWeek: weeks.map((week) => runsIn(campaign, week)),
    clashes: shown.filter((other) => clash(campaign, other)),
  }));
  const gaps: { from: Week; to: Week; weeks: number }[] = [];
  let open = false;
  for (const week of weeks) {
    if (shown.some((campaign) => runsIn(campaign, week))) {
      open = false;
      continue;
    }
    const last = gaps.at(-1);
    if (open && last) gaps[gaps.length - 1] = { from: last.from, to: week, weeks: last.weeks + 1 };
    else gaps.push({ from: week, to: week, weeks: 1 });
    open = true;
  }
  return { weeks, rows, gaps };
};

/** The same day a year later; 29 February becomes the 28th. */
export const yearLater = (day: LocalDate): LocalDate => {
  const year = Number(day.slice(0, 4)) + 1;
  const rest = day.slice(4);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}` as LocalDate;
};
