import { addDays, daysBetween, localDateOf, warsawInstant, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { FieldError } from '../../../shared/problems.js';

/** Until when an answer is awaited if the buyer says nothing. */
export const DEFAULT_ANSWER_DAYS = 7;
const MOST_ANSWER_DAYS = 366;
const MOST_VALID_DAYS = 366;

/** Of a public body (act of 8 March 2013 on excessive delays in commercial transactions, art. 8). */
export const MOST_PUBLIC_PAYMENT_DAYS = 30;

/** The deadline as an instant; a missing part means a week, and the end of the day. */
export const answerDeadline = (
  { date, time }: { date: LocalDate | undefined; time: string | undefined },
  now: Date,
): Date => warsawInstant(date ?? addDays(localDateOf(now), DEFAULT_ANSWER_DAYS), time ?? '23:59');

/** What is wrong with the dates of an inquiry that is sent now. */
export const whyDatesAreWrong = (
  dates: { answerBy: Date; wantedFrom: LocalDate | null; wantedTo: LocalDate | null },
  now: Date,
): FieldError[] => {
  const today = localDateOf(now);
  const wrong: FieldError[] = [];
  if (dates.answerBy.getTime() <= now.getTime()) wrong.push({ pointer: '/answerByDate', text: past });
  if (daysBetween(today, localDateOf(dates.answerBy)) > MOST_ANSWER_DAYS) {
    wrong.push({ pointer: '/answerByDate', text: tooFar });
  }
  if (dates.wantedFrom && dates.wantedFrom < today) wrong.push({ pointer: '/wantedFrom', text: pastDay });
  if (dates.wantedTo && dates.wantedTo < today) wrong.push({ pointer: '/wantedTo', text: pastDay });
  return wrong;
};

/** What is wrong with the validity of a quote that is sent now. */
export const whyValidityIsWrong = (validUntil: LocalDate, now: Date): FieldError[] => {
  const days = daysBetween(localDateOf(now), validUntil);
  if (days < 0) return [{ pointer: '/validUntil', text: pastDay }];
  return days > MOST_VALID_DAYS ? [{ pointer: '/validUntil', text: tooFar }] : [];
};

/** A public buyer must not be given more than 30 days; told to the supplier before sending, null when fine. */
export const paymentWarning = (paymentDays: number, buyerIsPublic: boolean): Localised | null =>
  buyerIsPublic && paymentDays > MOST_PUBLIC_PAYMENT_DAYS
    ? {
        pl: 'Kupujący jest podmiotem publicznym: płaci w ciągu najwyżej 30 dni. Dłuższy termin go nie zwiąże.',
        en: 'The buyer is a public body: it pays within 30 days at most. A longer term does not bind it.',
      }
    : null;

const past: Localised = {
  pl: 'Ten termin już minął. Podaj późniejszy.',
  en: 'This time has passed. Give a later one.',
};
const pastDay: Localised = {
  pl: 'Ten dzień już minął. Podaj dzisiejszy albo późniejszy.',
  en: 'This day has passed. Give today or a later one.',
};
const tooFar: Localised = {
  pl: 'Podaj dzień w ciągu najbliższego roku.',
  en: 'Give a day within the next year.',
};

/** What is wrong with the day by which a supplier says that it will answer. */
export const whyPromiseIsWrong = (answerOn: LocalDate, answerBy: Date, now: Date): FieldError[] =>
  answerOn < localDateOf(now) || answerOn > localDateOf(answerBy)
    ? [{ pointer: '/answerOn', text: promiseOutside }]
    : [];

const promiseOutside: Localised = {
  pl: 'Podaj dzień od dziś do dnia, do którego kupujący czeka na odpowiedź.',
  en: 'Give a day from today to the day until which the buyer waits.',
};
