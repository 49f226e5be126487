import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ReceivedMail = { id: string; to: string; subject: string; text: string; html: string };

/** The mails that the application sent, as the disk mailer keeps them. */
export class Mailbox {
  constructor(private readonly dataDir: string) {}

  async all(): Promise<ReceivedMail[]> {
    const dir = join(this.dataDir, 'mail');
    const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    return Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as ReceivedMail),
    );
  }

  async sentTo(address: string): Promise<ReceivedMail[]> {
    return (await this.all()).filter(({ to }) => to === address);
  }

  /** A header as it would have gone over the wire; null when the mail has none of that name. */
  async headerOf({ id }: ReceivedMail, name: string): Promise<string | null> {
    const eml = await readFile(join(this.dataDir, 'mail', `${id}.eml`), 'utf8');
    const headers = eml.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' ');
    return new RegExp(`^${name}: *(.*)$`, 'mi').exec(headers)?.[1]?.trim() ?? null;
  }

  /** The path with query of the first link in the newest mail to the address. */
  async lastLink(address: string): Promise<string> {
    const mail = (await this.sentTo(address)).at(-1);
    const url = mail && /https?:\/\/\S+/.exec(mail.text)?.[0];
    if (!url) throw new Error(`No link in the mails to ${address}`);
    const { pathname, search } = new URL(url);
    return pathname + search;
  }
}
