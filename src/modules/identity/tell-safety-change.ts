import type { Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import './domain/events.js';
import type { SafetyChange } from './domain/safety-changes.js';

/**
 * Puts on record what happened to an account's protection. It belongs to the person, whichever organisation
 * they act for, so no organisation's log shows it.
 */
export const recordSafetyChange = (
  tx: Tx,
  accountId: string,
  change: SafetyChange | 'email-change-requested',
  at: Date,
): Promise<void> =>
  recordActivity(tx, 'system', {
    action: `account-${change}`,
    subject: { kind: 'account', id: accountId },
    at,
    details: { person: accountId },
  });

/** As above, and has the account's owner told by mail. */
export const tellSafetyChange = async (
  tx: Tx,
  accountId: string,
  change: SafetyChange,
  at: Date,
): Promise<void> => {
  await recordSafetyChange(tx, accountId, change, at);
  await publish(tx, 'identity.safety-changed', { accountId, change });
};
