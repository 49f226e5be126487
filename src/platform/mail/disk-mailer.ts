import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SystemClock, type Clock } from '../clock/clock.js';
import { compose } from './compose.js';
import type { Lang } from '../../shared/lang.js';
import type { Mail, MailSettings } from './mail.js';
import { Mailer, type MailPreview } from './mailer.js';

/** A mail as kept on disk. */
export type KeptMail = {
  /** Sorts by time. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
};

const MOST_KEPT = 500;
const idShape = /^\d{8}T\d{9}Z-[0-9a-f]{16}$/;

/**
 * Keeps mails in a folder instead of sending them: each as JSON for the page that shows them and as the
 * `.eml` that SMTP would have carried. The last 500 stay; a mail sent again takes the place of the first.
 * The mails hold sign-in links: files are for their owner alone, the page for the loopback alone.
 */
export class DiskMailer extends Mailer {
  private readonly wire = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly folder: string,
    private readonly settings: MailSettings,
    private readonly clock: Clock = new SystemClock(),
  ) {
    super();
  }

  async preview(mail: Mail): Promise<MailPreview> {
    const { subject, text, html } = await this.composed(mail);
    return { subject, text, html };
  }

  async send(mail: Mail): Promise<void> {
    const composed = await this.composed(mail);
    const { subject, messageId, text, html } = composed;
    const now = this.clock.now();
    const sentAt = now.toISOString();
    const mark = createHash('sha256').update(messageId).digest('hex').slice(0, 16);
    const id = `${sentAt.replace(/[-:.]/g, '')}-${mark}`;
    const kept: KeptMail = { id, sentAt, to: mail.to, lang: mail.lang, subject, messageId, text, html };
    const { message } = await this.wire.sendMail({ ...composed, date: now });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const before = await this.ids();
    await this.write(`${id}.eml`, message as Buffer);
    await this.write(`${id}.json`, JSON.stringify(kept, null, 1));
    const again = before.filter((other) => other.endsWith(mark) && other !== id);
    const old = before.slice(MOST_KEPT - 1);
    for (const gone of new Set([...again, ...old])) await this.remove(gone);
  }

  private async composed(mail: Mail) {
    return compose(mail, this.settings, await this.settings.imprint?.(mail.lang));
  }

  /** The latest first. */
  async list(limit = 100): Promise<KeptMail[]> {
    const mails = await Promise.all((await this.ids()).slice(0, limit).map((id) => this.read(id)));
    return mails.filter((mail) => mail !== null);
  }

  /** Null for an unknown id, and for anything that is no id. */
  async read(id: string): Promise<KeptMail | null> {
    const json = idShape.test(id) ? await this.content(`${id}.json`) : null;
    return json && (JSON.parse(json.toString('utf8')) as KeptMail);
  }

  /** The mail as it would have gone over the wire; null as for `read`. */
  async eml(id: string): Promise<Buffer | null> {
    return idShape.test(id) ? this.content(`${id}.eml`) : null;
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
    return ids.filter((id) => idShape.test(id)).sort((a, b) => (a < b ? 1 : -1));
  }

  private content(name: string): Promise<Buffer | null> {
    return readFile(join(this.folder, name)).catch(() => null);
  }

  /** Whole or not at all, for a reader in another process. */
  private async write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}.part`, content, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  private async remove(id: string): Promise<void> {
    for (const ending of ['json', 'eml']) await rm(join(this.folder, `${id}.${ending}`), { force: true });
  }
}
