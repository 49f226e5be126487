import { addDays, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';

/** A fact that holds from a day to a day, both included; `validTo` null while it lasts. */
export type Dated = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null };

/** What becomes of the fact without an end when another begins. */
export type Succession =
  { readonly end: LocalDate } | 'replace' | 'nothing' | { readonly refused: Localised };

/** How far ahead a change may be recorded. */
const AHEAD_DAYS = 366;

/**
 * A fact that begins on `from` ends the lasting one on the day before. On the very day on which that one began
 * it takes its place (it was recorded wrongly); before that day it is refused, since the past would change.
 */
export const succession = (lasting: Dated | null, from: LocalDate, today: LocalDate): Succession => {
  if (from > addDays(today, AHEAD_DAYS)) {
    return {
      refused: { pl: 'Najdalej rok naprzód.', en: 'A year ahead at the furthest.' },
    };
  }
  if (!lasting) return 'nothing';
  if (from === lasting.validFrom) return 'replace';
  if (from > lasting.validFrom) return { end: addDays(from, -1) };
  return {
    refused: {
      pl: 'Obecny wpis zaczyna się później. Nowy może zacząć się tego samego dnia albo po nim.',
      en: 'The present entry begins later. A new one may begin on the same day or after it.',
    },
  };
};

/** Whether the fact holds on a day. */
export const holdsOn = ({ validFrom, validTo }: Dated, day: LocalDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);
