import { addDays, type LocalDate } from '../../../shared/dates.js';
import type { Localised } from '../../../shared/lang.js';
import { formatMoney, type Grosze } from '../../../shared/money.js';
import type { FieldError } from '../../../shared/problems.js';
import { mostOf, type EntryKind, type NotedKind } from './ledger.js';

type Noted = { readonly amount: Grosze; readonly day: LocalDate; readonly reason: string | null };

export const dayToCome: Localised = {
  pl: 'Ten dzień jeszcze nie nadszedł. Podaj dzisiejszy albo wcześniejszy.',
  en: 'This day has not come yet. Give today or an earlier one.',
};
/** More than a year before the delivery was accepted: the year is mistyped. */
export const isLongBefore = (day: LocalDate, aroseOn: LocalDate): boolean => day < addDays(aroseOn, -366);
export const longBefore: Localised = {
  pl: 'Ten dzień jest ponad rok przed przyjęciem dostawy. Sprawdź rok.',
  en: 'This day is more than a year before the delivery was accepted. Check the year.',
};
const noReason: Localised = { pl: 'Napisz dlaczego.', en: 'Say why.' };
const tooMuch = (most: Grosze): Localised => ({
  pl: `Najwyżej ${formatMoney(most, 'pl')}.`,
  en: `${formatMoney(most, 'en')} at most.`,
});

/** What is wrong with an entry while so much is owed: a day to come or long before it arose, more than there is, a change without a reason. */
export const whyEntryIsWrong = (
  kind: NotedKind,
  { amount, day, reason }: Noted,
  balance: Grosze,
  { today, aroseOn }: { readonly today: LocalDate; readonly aroseOn: LocalDate },
): FieldError[] => {
  const most = mostOf(kind, balance);
  return [
    ...(most !== null && amount > most ? [{ pointer: '/amount', text: tooMuch(most) }] : []),
    ...(day > today ? [{ pointer: '/day', text: dayToCome }] : []),
    ...(isLongBefore(day, aroseOn) ? [{ pointer: '/day', text: longBefore }] : []),
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
