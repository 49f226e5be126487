import { Temporal } from 'temporal-polyfill';
import type { Lang } from './lang.js';

/** A calendar date 'YYYY-MM-DD', with no time and no zone. */
export type LocalDate = string & { readonly __kind: 'LocalDate' };

/** Where legal time runs. */
export const ZONE = 'Europe/Warsaw';

/** Reads '2026-11-23' or '23.11.2026'; null unless the date exists and lies in 1900–2199. */
export const parseLocalDate = (text: string): LocalDate | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const polish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : polish
      ? [polish[3], polish[2], polish[1]]
      : [undefined, undefined, undefined];
  if (!year || Number(year) < 1900 || Number(year) > 2199) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString() as LocalDate;
  } catch {
    return null;
  }
};

const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '23.11.2026' or '23 Nov 2026'. */
export const formatDate = (date: LocalDate | string, lang: Lang): string => {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return lang === 'pl'
    ? `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`
    : `${day} ${monthsEn[month - 1]} ${year}`;
};

const zoned = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);

/** Warsaw time: '23.11.2026, 12:05' or '23 Nov 2026, 12:05'. */
export const formatInstant = (instant: Date, lang: Lang): string => {
  const local = zoned(instant);
  const time = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
  return `${formatDate(local.toPlainDate().toString(), lang)}, ${time}`;
};

/** The calendar date in Warsaw at an instant. */
export const localDateOf = (instant: Date): LocalDate => zoned(instant).toPlainDate().toString() as LocalDate;

/**
 * The instant of a Warsaw wall-clock time ('HH:MM'). A time that the spring change skips moves forward by the
 * gap; one that the autumn change repeats means its first passing.
 */
export const warsawInstant = (date: LocalDate, time: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE, { disambiguation: 'compatible' })
      .epochMilliseconds,
  );

/** The date `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'days' }).days;
