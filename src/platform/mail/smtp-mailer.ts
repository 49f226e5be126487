import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { isAboutSender, saysMailboxIsGone } from '../../shared/mail-status.js';
import { compose } from './compose.js';
import type { Mail, MailSettings } from './mail.js';
import {
  Mailer,
  PermanentMailFailure,
  TemporaryMailFailure,
  type MailLine,
  type MailPreview,
} from './mailer.js';

export type SmtpSettings = MailSettings & {
  /** `smtp://user:password@host:587` or `smtps://…:465`; user and password percent-encoded. */
  readonly smtpUrl: string;
};

type SmtpError = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** What the server said, with its extended code (RFC 3463) where it has one. */
  readonly response?: string;
};

/** Sends through one SMTP server, a connection a mail or a line. A password is never sent in the open. */
export class SmtpMailer extends Mailer {
  private readonly options: SMTPTransport.Options;
  private readonly transport: Transporter;

  /** `patienceMs`: how long to wait for a connection and for its greeting; for any other answer, thrice. */
  constructor(
    private readonly settings: SmtpSettings,
    patienceMs = 10_000,
  ) {
    super();
    const { protocol, hostname, port, username, password } = new URL(settings.smtpUrl);
    const secure = protocol === 'smtps:';
    this.options = {
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
    };
    this.transport = createTransport(this.options);
  }

  send(mail: Mail): Promise<void> {
    return this.sendBy(this.transport, mail);
  }

  /** One connection; a mail during which it breaks is the caller's to send again. */
  override open(): MailLine {
    const line = createTransport({ ...this.options, pool: true, maxConnections: 1, maxRequeues: 0 });
    return { send: (mail) => this.sendBy(line, mail), close: () => line.close() };
  }

  async preview(mail: Mail): Promise<MailPreview> {
    const { subject, text, html } = await this.composed(mail);
    return { subject, text, html };
  }

  private async composed(mail: Mail) {
    return compose(mail, this.settings, await this.settings.imprint?.(mail.lang));
  }

  private async sendBy(transport: Transporter, mail: Mail): Promise<void> {
    const composed = await this.composed(mail);
    try {
      await transport.sendMail(composed);
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }
}

/**
 * Only a 5xx to this recipient or to this content is final. The same digits to a sign-in or to the sender
 * are our own misconfiguration: the mail must wait until it is mended, and no address be marked as bad.
 */
const failureOf = ({ code, command, responseCode, response = '' }: SmtpError) => {
  const text = `SMTP ${responseCode ?? 'without an answer'} (${code ?? 'unknown'}, ${command ?? 'no command'})`;
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const final = aboutThisMail && responseCode !== undefined && responseCode >= 500;
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';
  const toRecipient = command === 'RCPT TO' && responseCode !== undefined;
  // A final answer that does not name the mailbox, such as that we may not send through this server, is no word on it.
  const ofRecipient = toRecipient && (final ? saysMailboxIsGone(status) : !isAboutSender(status));
  return new (final ? PermanentMailFailure : TemporaryMailFailure)(text, responseCode ?? null, ofRecipient);
};
