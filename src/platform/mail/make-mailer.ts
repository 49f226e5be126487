import { join } from 'node:path';
import { DiskMailer } from './disk-mailer.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

export type MailerSettings = {
  readonly dataDir: string;
  readonly publicUrl: URL;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** Null keeps mails in the folder `mail` of the data directory. */
  readonly smtpUrl: string | null;
};

/** SMTP when it is configured, otherwise the disk. */
export const makeMailer = ({ dataDir, publicUrl, mailFrom, smtpUrl }: MailerSettings): Mailer => {
  const settings = { publicUrl, from: mailFrom };
  return smtpUrl ? new SmtpMailer({ ...settings, smtpUrl }) : new DiskMailer(join(dataDir, 'mail'), settings);
};
