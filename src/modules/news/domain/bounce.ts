import { saysMailboxIsGone } from '../../../shared/mail-status.js';

/** What a non-delivery message says of one of our mails. `hard`: the mailbox does not exist or is closed for good. */
export type Bounce = { readonly deliveryId: string; readonly hard: boolean };

const ours = /message-id:\s*<newsletter-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\./i;
const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\s*$/im;

/**
 * Reads a delivery status notification (RFC 3464) with the headers of the original. Null for what is none, or is of no
 * mail of ours.
 */
export const readBounce = (message: string): Bounce | null => {
  const unfolded = message.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  const deliveryId = ours.exec(unfolded)?.[1]?.toLowerCase();
  const found = status.exec(unfolded)?.[1];
  return deliveryId && found ? { deliveryId, hard: saysMailboxIsGone(found) } : null;
};
