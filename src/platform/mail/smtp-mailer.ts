import { createTransport, type Transporter } from 'nodemailer';
import { compose } from './compose.js';
import type { Mail, MailSettings } from './mail.js';
import { Mailer, PermanentMailFailure, TemporaryMailFailure } from './mailer.js';

export type SmtpSettings = MailSettings & {
  /** `smtp://user:password@host:587` or `smtps://…:465`; user and password percent-encoded. */
  readonly smtpUrl: string;
};

type SmtpError = { readonly code?: string; readonly command?: string; readonly responseCode?: number };

/** Sends through one SMTP server, a connection a mail. A password is never sent over an open connection. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  /** `patienceMs`: how long to wait for a connection and for its greeting; for any other answer, thrice. */
  constructor(
    private readonly settings: SmtpSettings,
    patienceMs = 10_000,
  ) {
    super();
    const { protocol, hostname, port, username, password } = new URL(settings.smtpUrl);
    const secure = protocol === 'smtps:';
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (secure ? 465 : 587),
      secure,
      ...(username && {
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
        requireTLS: !secure,
      }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: 3 * patienceMs,
      dnsTimeout: patienceMs,
    });
  }

  async send(mail: Mail): Promise<void> {
    const composed = compose(mail, this.settings, await this.settings.imprint?.(mail.lang));
    try {
      await this.transport.sendMail(composed);
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }
}

/**
 * Only a 5xx to this recipient or to this content is final. The same digits to a sign-in or to the sender
 * are our own misconfiguration: the mail must wait until it is mended, and no address be marked as bad.
 */
const failureOf = ({ code, command, responseCode }: SmtpError) => {
  const text = `SMTP ${responseCode ?? 'without an answer'} (${code ?? 'unknown'}, ${command ?? 'no command'})`;
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const final = aboutThisMail && responseCode !== undefined && responseCode >= 500;
  return new (final ? PermanentMailFailure : TemporaryMailFailure)(text, responseCode ?? null);
};
