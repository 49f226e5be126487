import type { Representative } from '../../platform/access/actor.js';
import type { LocalDate } from '../../shared/dates.js';
import { notedBodyOf } from './invoices/invoice-answers.js';
import type { Receivable } from './data/receivable.queries.js';
import { sideOf } from './domain/policy.js';
import { receivableState } from './domain/receivable-state.js';
import type { ReceivableCase } from './receivables.service.js';

/** A receivable as the JSON API tells it to a party. */
export const receivableLineBodyOf = (actor: Representative, receivable: Receivable, today: LocalDate) => ({
  ...receivable,
  side: sideOf(actor, receivable),
  state: receivableState(receivable, today),
});

/** The same with its lines and its history. */
export const receivableBodyOf = (
  actor: Representative,
  { receivable, entries, disputes, reminders, invoice, today }: ReceivableCase,
) => ({
  ...receivableLineBodyOf(actor, receivable, today),
  lines: receivable.lines,
  invoice: notedBodyOf(invoice),
  entries: entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
  disputes: disputes.map(({ openedAt, withdrawnAt, ...dispute }) => ({
    ...dispute,
    openedAt: openedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  })),
  reminders: reminders.map(({ at, ...reminder }) => ({ ...reminder, at: at.toISOString() })),
});
