import type { LocalDate } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';

/** What a receivable is today. It is nowhere stored: it follows from what was paid, the day and a dispute. */
export const receivableStates = ['due', 'part', 'overdue', 'disputed', 'paid'] as const;
export type ReceivableState = (typeof receivableStates)[number];

export type Standing = {
  readonly gross: Grosze;
  /** Still owed; below zero when too much was paid. */
  readonly balance: Grosze;
  readonly dueOn: LocalDate;
  readonly disputed: boolean;
  /** Of a delivery accepted before there were receivables. */
  readonly past: boolean;
};

/**
 * Paid ends all; a dispute stands before the day, for who disputes owes a reason and not yet the money. What is past is
 * never called overdue: it may long be paid.
 */
export const receivableState = (
  { gross, balance, dueOn, disputed, past }: Standing,
  today: LocalDate,
): ReceivableState => {
  if (balance <= 0) return 'paid';
  if (disputed) return 'disputed';
  if (today > dueOn && !past) return 'overdue';
  return balance < gross ? 'part' : 'due';
};

/** Whether the supplier may remind of it: of what is past too, if it knows better. */
export const isRemindable = (standing: Standing, today: LocalDate): boolean =>
  receivableState({ ...standing, past: false }, today) === 'overdue';

/** How much more was paid than owed. */
export const overpaid = (balance: Grosze): Grosze => Math.max(0, -balance);
