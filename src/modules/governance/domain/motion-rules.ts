import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';

const MOST_DAYS = 60;

/** The last day of a vote that is opened today, when nobody chose one. */
export const usualLastDay = (today: LocalDate, votingDays: number): LocalDate => addDays(today, votingDays);

/** What is wrong with the dates of a motion that is opened today. `effectiveOn` null: it names no day. */
export const whyDatesAreWrong = (
  dates: { closesOn: LocalDate; effectiveOn: LocalDate | null },
  today: LocalDate,
  votingDays: number,
): FieldError[] => {
  const wrong: FieldError[] = [];
  const days = daysBetween(today, dates.closesOn);
  if (days < votingDays || days > MOST_DAYS) {
    wrong.push({
      pointer: '/closesOn',
      text: {
        pl: `Głosowanie trwa najmniej ${votingDays} i najwyżej ${MOST_DAYS} dni.`,
        en: `A vote lasts ${votingDays} days at least and ${MOST_DAYS} days at most.`,
      },
    });
  }
  if (dates.effectiveOn && dates.effectiveOn <= dates.closesOn) {
    wrong.push({
      pointer: '/effectiveOn',
      text: {
        pl: 'Podaj dzień po zakończeniu głosowania.',
        en: 'Give a day after the end of the vote.',
      },
    });
  }
  return wrong;
};
