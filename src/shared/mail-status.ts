/**
 * Whether an enhanced status code of mail (RFC 3463) says that a mailbox does not exist or is closed for good: a
 * permanent failure of the recipient's address (5.1.y, of which 7 and 8 are about the sender's) or a mailbox that is
 * switched off (5.2.1). A full one, a content that was refused or a policy against senders says nothing of the address.
 */
export const saysMailboxIsGone = (status: string): boolean =>
  /^5\.(1\.\d{1,3}|2\.1)$/.test(status) && !isAboutSender(status);

/** Whether it is about who sends: their address (x.1.7, x.1.8), or a policy (x.7.y) such as a list of unwanted senders. */
export const isAboutSender = (status: string): boolean => /^[245]\.(1\.[78]|7\.\d{1,3})$/.test(status);
