import { join } from 'node:path';
import type { Lang } from '../../shared/lang.js';
import { DiskMailer } from './disk-mailer.js';
import type { MailImprint } from './mail-imprint.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

export type MailerSettings = {
  readonly dataDir: string;
  readonly publicUrl: URL;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** Null keeps mails in the folder `mail` of the data directory. */
  readonly smtpUrl: string | null;
  readonly imprint: MailImprint;
};

/** SMTP when it is configured, otherwise the disk. */
export const makeMailer = ({ dataDir, publicUrl, mailFrom, smtpUrl, imprint }: MailerSettings): Mailer => {
  const settings = { publicUrl, from: mailFrom, imprint: (lang: Lang) => imprint.source(lang) };
  return smtpUrl ? new SmtpMailer({ ...settings, smtpUrl }) : new DiskMailer(join(dataDir, 'mail'), settings);
};
