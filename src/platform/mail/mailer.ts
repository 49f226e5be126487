import type { Mail } from './mail.js';

/** Sends mail; called by job handlers only, since it may take half a minute. Two adapters: disk and SMTP. */
export abstract class Mailer {
  /**
   * Resolves when the mail is accepted for delivery. May be called again with the same mail.
   * @throws TemporaryMailFailure try again later
   * @throws PermanentMailFailure no use trying: the address is refused or the mail is malformed
   */
  abstract send(mail: Mail): Promise<void>;

  /** How it would read, without sending it. */
  abstract preview(mail: Mail): Promise<MailPreview>;

  /** A way to send many, one after the other, without greeting the server each time; to be closed in a few seconds. */
  open(): MailLine {
    return { send: (mail) => this.send(mail), close: () => undefined };
  }
}

export type MailPreview = { readonly subject: string; readonly text: string; readonly html: string };
export type MailLine = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void };

/** Neither message nor stack of these holds an address: they may be logged. */
abstract class MailFailure extends Error {
  constructor(
    message: string,
    /** The server's three digits; null when it did not come to an answer. */
    readonly responseCode: number | null = null,
    /**
     * Whether the answer was about this very mailbox: not about us, our server or what the mail says. For good: that
     * there is no such mailbox any more.
     */
    readonly ofRecipient: boolean = false,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The server is away, slow or asks to come back (4xx), or we are set up wrongly. */
export class TemporaryMailFailure extends MailFailure {}

/** The recipient or this very mail is refused (5xx), or the mail may not be sent as it is. */
export class PermanentMailFailure extends MailFailure {}
