import { daysBetween, localDateOf, type LocalDate } from '../../../../shared/dates.js';
import type { FieldError } from '../../../../shared/problems.js';

const MOST_DAYS = 60;

/** What is wrong with the day by which a bidder is to answer. */
export const whyAnswerDayIsWrong = (answerUntil: LocalDate, now: Date): FieldError[] => {
  const days = daysBetween(localDateOf(now), answerUntil);
  if (days >= 0 && days <= MOST_DAYS) return [];
  return [{ pointer: '/answerUntil', text: days < 0 ? past : tooFar }];
};

const past = {
  pl: 'Ten dzień już minął. Podaj dzisiejszy albo późniejszy.',
  en: 'This day has passed. Give today or a later one.',
};
const tooFar = {
  pl: `Podaj dzień w ciągu najbliższych ${MOST_DAYS} dni.`,
  en: `Give a day within the next ${MOST_DAYS} days.`,
};
