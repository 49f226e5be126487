import { daysBetween, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import type { FieldError } from '../../../shared/problems.js';

/** From the first day to the last, both included. */
export type Days = { readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** What is wrong with the days of something that is still to be: in what order, over, or more than `most` days. */
export const wrongDays = (
  { startsOn, endsOn }: Days,
  today: LocalDate,
  most?: { readonly days: number; readonly text: Localised },
): FieldError[] => {
  const wrong = (text: Localised): FieldError[] => [{ pointer: '/endsOn', text }];
  if (endsOn < startsOn) return wrong(backwards);
  if (most && daysBetween(startsOn, endsOn) >= most.days) return wrong(most.text);
  return endsOn < today ? wrong(over) : [];
};

const backwards: Localised = {
  pl: 'Ostatni dzień nie może być przed pierwszym.',
  en: 'The last day cannot be before the first.',
};
const over: Localised = { pl: 'Ten dzień już minął.', en: 'This day has passed.' };
