import type { Representative } from '../../platform/access/actor.js';
import type { Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';

/** Everything that the history of an organisation tells its people, by the name in the activity log. */
export const historyActions = [
  'organisation-claimed',
  'organisation-changed',
  'claim-invited',
  'claim-sent-again',
  'claim-revoked',
  'person-invited',
  'person-joined',
  'person-left',
  'person-removed',
  'role-changed',
  'join-requested',
  'join-declined',
  'machine-key-made',
  'machine-key-revoked',
  'address-added',
  'address-removed',
  'bank-account-changed',
  'payout-change-asked',
  'payout-change-confirmed',
  'payout-change-withdrawn',
  'stripe-account-changed',
  'vat-status-recorded',
  'binding-rule-recorded',
  'binding-person-added',
  'binding-person-ended',
  'grant-given',
  'grant-revoked',
  'unit-added',
  'unit-linked',
  'unit-unlinked',
] as const;

export type HistoryAction = (typeof historyActions)[number];

/** A line of the acting organisation's own history. `details` are short and no secrets: they outlive rights. */
export const recordOwn = (
  tx: Tx,
  actor: Representative,
  at: Date,
  action: HistoryAction,
  details?: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, actor, {
    action,
    subject: { kind: 'organisation', id: actor.organisation.id },
    at,
    ...(details && { details }),
  });
