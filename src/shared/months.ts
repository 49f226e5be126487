import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './dates.js';
import type { Lang } from './lang.js';

/** A calendar month, 'YYYY-MM', years 1900 to 9999; compares and sorts as text. */
export type Month = string & { readonly __month: true };

const names: Readonly<Record<Lang, readonly string[]>> = {
  pl: [
    'styczeń',
    'luty',
    'marzec',
    'kwiecień',
    'maj',
    'czerwiec',
    'lipiec',
    'sierpień',
    'wrzesień',
    'październik',
    'listopad',
    'grudzień',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Reads '2026-11'; null for other shapes and for months that do not exist. */
export const parseMonth = (text: string): Month | null =>
  /^(?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;

export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month;

export const firstDayOf = (month: Month): LocalDate => `${month}-01` as LocalDate;

/** `count` months later, earlier when negative; RangeError beyond the years allowed. */
export const addMonths = (month: Month, count: number): Month => {
  const moved = parseMonth(Temporal.PlainYearMonth.from(month).add({ months: count }).toString());
  if (moved === null) throw new RangeError(`Month out of range: ${month} and ${count} months`);
  return moved;
};

/** `count` months in a row from `first` on. */
export const monthsFrom = (first: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, place) => addMonths(first, place));

const nameOf = (month: Month, lang: Lang): string => names[lang][Number(month.slice(5)) - 1] ?? '';

/** 'grudzień 2026', 'December 2026'. */
export const formatMonth = (month: Month, lang: Lang): string =>
  `${nameOf(month, lang)}\u00A0${month.slice(0, 4)}`;

/** The same for narrow places: 'gru 2026', 'Dec 2026'. */
export const shortMonth = (month: Month, lang: Lang): string =>
  `${nameOf(month, lang).slice(0, 3)}\u00A0${month.slice(0, 4)}`;
