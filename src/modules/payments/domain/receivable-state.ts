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
};

/** Paid ends all; a dispute stands before the day, for who disputes owes a reason and not yet the money. */
export const receivableState = (
  { gross, balance, dueOn, disputed }: Standing,
  today: LocalDate,
): ReceivableState => {
  if (balance <= 0) return 'paid';
  if (disputed) return 'disputed';
  if (today > dueOn) return 'overdue';
  return balance < gross ? 'part' : 'due';
};

/** How much more was paid than owed. */
export const overpaid = (balance: Grosze): Grosze => Math.max(0, -balance);
