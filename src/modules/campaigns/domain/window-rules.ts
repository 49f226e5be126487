import { addDays, type LocalDate } from '../../../shared/dates.js';
import type { FieldError } from '../../../shared/problems.js';
import type { TouchWindow } from './credit.js';

/** What keeps a window from being set: what has been counted stays as it was, and nothing is known for longer. */
export const wrongWindow = (
  { validFrom, days }: TouchWindow,
  /** `keptDays`: for how long a followed link is remembered; null when no term holds. */
  { today, keptDays }: { readonly today: LocalDate; readonly keptDays: number | null },
): FieldError[] => {
  const errors: FieldError[] = [];
  if (validFrom < addDays(today, 1))
    errors.push({
      pointer: '/validFrom',
      text: { pl: 'Wybierz dzień od jutra.', en: 'Choose a day from tomorrow on.' },
    });
  if (keptDays !== null && days > keptDays)
    errors.push({
      pointer: '/days',
      text: {
        pl: `Najwyżej ${keptDays}: dłużej nie pamiętamy linków otwartych po zalogowaniu.`,
        en: `At most ${keptDays}: links followed while signed in are not remembered for longer.`,
      },
    });
  return errors;
};

/** The windows in force on any day from one to another, the earliest first. */
export const windowsBetween = <Window extends TouchWindow>(
  windows: readonly Window[],
  from: LocalDate,
  to: LocalDate,
): Window[] => {
  const begun = windows
    .filter(({ validFrom }) => validFrom <= to)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return begun.filter((_, at) => at === begun.length - 1 || begun[at + 1]!.validFrom > from);
};
