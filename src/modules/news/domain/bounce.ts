/** What a non-delivery message says of one of our mails. `hard`: the mailbox does not exist or is closed for good. */
export type Bounce = { readonly deliveryId: string; readonly hard: boolean };

const ours = /message-id:\s*<newsletter-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\./i;
const status = /^status:\s*([245])\.(\d{1,3})\.\d{1,3}\s*$/im;

/**
 * Reads a delivery status notification (RFC 3464) with the headers of the original. Null for what is none, or is of no
 * mail of ours. Hard is a permanent failure of the address (x.1.y) or a mailbox that is switched off (x.2.1): a full one,
 * a content that was refused or a policy against senders says nothing of the address.
 */
export const readBounce = (message: string): Bounce | null => {
  const unfolded = message.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  const deliveryId = ours.exec(unfolded)?.[1]?.toLowerCase();
  const found = status.exec(unfolded);
  if (!deliveryId || !found) return null;
  const [line, kind, subject] = found;
  return { deliveryId, hard: kind === '5' && (subject === '1' || line.includes('5.2.1')) };
};
