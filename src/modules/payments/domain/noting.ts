import type { LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../shared/money.js';
import type { FieldError } from '../../../shared/problems.js';
import { mostOf, type EntryKind, type NotedKind } from './ledger.js';

type Noted = { readonly amount: Grosze; readonly day: LocalDate; readonly reason: string | null };

export const dayToCome: Localised = {
  pl: 'Ten dzień jeszcze nie nadszedł. Podaj dzisiejszy albo wcześniejszy.',
  en: 'This day has not come yet. Give today or an earlier one.',
};
const noReason: Localised = { pl: 'Napisz dlaczego.', en: 'Say why.' };
const tooMuch = (most: Grosze): Localised => ({
  pl: `Najwyżej ${formatMoney(most, 'pl')}.`,
  en: `${formatMoney(most, 'en')} at most.`,
});

/** What is wrong with an entry while so much is owed: a day to come, more than there is, a change without a reason. */
export const whyEntryIsWrong = (
  kind: NotedKind,
  { amount, day, reason }: Noted,
  balance: Grosze,
  today: LocalDate,
): FieldError[] => {
  const most = mostOf(kind, balance);
  return [
    ...(most !== null && amount > most ? [{ pointer: '/amount', text: tooMuch(most) }] : []),
    ...(day > today ? [{ pointer: '/day', text: dayToCome }] : []),
    ...(kind !== 'payment' && reason === null ? [{ pointer: '/reason', text: noReason }] : []),
  ];
};

type OnRecord = {
  readonly kind: EntryKind;
  readonly day: LocalDate;
  readonly change: Grosze;
  readonly reversed: boolean;
};

/** Whether a payment of the same amount and day is on record, so that this one may be noted twice by mistake. */
export const sameAgain = (entries: readonly OnRecord[], amount: Grosze, day: LocalDate): boolean =>
  entries.some(
    (entry) => entry.kind === 'payment' && !entry.reversed && entry.day === day && entry.change === -amount,
  );
