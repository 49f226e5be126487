import { Temporal } from 'temporal-polyfill';
import type { Lang } from './lang.js';

/** A calendar date without time or zone, 'YYYY-MM-DD', years 1900 to 9999; compares and sorts as text. */
export type LocalDate = string & { readonly __localDate: true };

/** The zone of every legal date, deadline and displayed time. */
export const zone = 'Europe/Warsaw';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const shapes = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
];

const inRange = (date: Temporal.PlainDate): LocalDate => {
  if (date.year < 1900 || date.year > 9999) throw new RangeError(`Year out of range: ${date.toString()}`);
  return date.toString() as LocalDate;
};

const inWarsaw = (instant: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/**
 * Reads '2026-11-23' or '23.11.2026' (also '3.1.2026'); null for other shapes and for days that do not exist.
 */
export const parseLocalDate = (text: string): LocalDate | null => {
  const found = shapes.map((shape) => shape.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  try {
    return inRange(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** '23.11.2026' in Polish, '23 Nov 2026' in English. */
export const formatDate = (date: LocalDate, lang: Lang): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return lang === 'pl' ? `${day}.${month}.${year}` : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};

/**
 * Date and time of day in Warsaw: '23.11.2026, 12:00' or '23 Nov 2026, 12:00'; seconds are cut off. Throws
 * RangeError for an invalid Date.
 */
export const formatInstant = (instant: Date, lang: Lang): string => {
  const local = inWarsaw(instant);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDate(inRange(local.toPlainDate()), lang)}, ${time}`;
};

/**
 * The instant at which clocks in Warsaw show `time` ('HH:MM', 00:00 to 23:59) on `date`. A time that the
 * spring change skips is read with the offset before it, so an hour later (02:30 is 03:30 summer time); of
 * the two that the autumn change makes, the earlier one is meant. Throws RangeError for another shape of
 * `time`.
 */
export const warsawInstant = (date: LocalDate, time: string): Date => {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time of day (HH:MM): ${time}`);
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
};

/** The time of day in Warsaw at that instant, 'HH:MM'; seconds are cut off. */
export const timeOfDayOf = (instant: Date): string =>
  inWarsaw(instant).toPlainTime().toString({ smallestUnit: 'minute' });

/** The date on the calendar in Warsaw at that instant; throws RangeError for an invalid Date. */
export const localDateOf = (instant: Date): LocalDate => inRange(inWarsaw(instant).toPlainDate());

/**
 * `days` calendar days later (earlier when negative); RangeError when not whole or out of the years allowed.
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  inRange(Temporal.PlainDate.from(date).add({ days }));

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
