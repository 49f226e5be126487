import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mailer, type Mail } from './mailer.js';
let n = 0;
export const makeMailer = (config: { dataDir: string }): Mailer =>
  new (class extends Mailer {
    async send(mail: Mail) {
      const dir = join(config.dataDir, 'mail');
      await mkdir(dir, { recursive: true });
      n += 1;
      const text = [mail.body.heading, ...mail.body.paragraphs, mail.body.action?.url ?? ''].join('\n');
      await writeFile(join(dir, `${String(n).padStart(6, '0')}.json`), JSON.stringify({ ...mail, text }));
    }
  })();
