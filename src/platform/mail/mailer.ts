import type { Lang } from '../../shared/lang.js';
export type MailBody = {
  heading: string;
  paragraphs: readonly string[];
  details?: readonly { label: string; value: string }[];
  action?: { label: string; url: string };
  footer?: string;
};
export type Mail = { to: string; lang: Lang; subject: string; body: MailBody; messageId: string };
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
