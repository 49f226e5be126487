import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Clock } from '../../../../src/platform/clock/clock.js';
import { DiskMailer } from '../../../../src/platform/mail/disk-mailer.js';
import { PermanentMailFailure } from '../../../../src/platform/mail/mailer.js';
import { headersOf, mailSettings, sampleMail } from './sample-mail.js';

/** A second passes between one reading and the next. */
class TickingClock extends Clock {
  private at = Date.UTC(2026, 10, 23, 10);
  now(): Date {
    return new Date((this.at += 1_000));
  }
}

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wr-mail-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
const open = (name: string) => new DiskMailer(join(root, name), mailSettings, new TickingClock());

it('keeps mails, the latest first, as data and as they would have been sent', async () => {
  const mailer = open('plain');
  expect(await mailer.list()).toEqual([]);
  await mailer.send(sampleMail());
  await mailer.send(sampleMail({ messageId: '1043', lang: 'en', subject: 'Second' }));
  const [second, first] = await mailer.list();
  expect(second).toMatchObject({ subject: 'Second', lang: 'en', to: 'zamowienia@przykladowo.example.pl' });
  expect(first!.html).toContain('Zobacz ofertę');
  expect(await mailer.list(1)).toEqual([second]);
  expect(await mailer.read(first!.id)).toEqual(first);
  const eml = (await mailer.eml(first!.id))!.toString();
  expect(headersOf(eml).get('message-id')).toEqual([first!.messageId]);
  expect(headersOf(eml).get('date')).toEqual(['Mon, 23 Nov 2026 10:00:01 +0000']);
  expect((await stat(join(root, 'plain', `${first!.id}.json`))).mode & 0o077).toBe(0);
});

it('keeps one of a mail that is sent again', async () => {
  const mailer = open('again');
  await mailer.send(sampleMail());
  await mailer.send(sampleMail());
  expect(await mailer.list()).toHaveLength(1);
});

it('keeps the last 500', async () => {
  const mailer = open('many');
  for (let number = 0; number < 505; number++)
    await mailer.send(sampleMail({ messageId: String(number), subject: `Mail ${number}` }));
  const kept = await mailer.list(1_000);
  expect(kept).toHaveLength(500);
  expect([kept[0]!.subject, kept.at(-1)!.subject]).toEqual(['Mail 504', 'Mail 5']);
  expect(await readdir(join(root, 'many'))).toHaveLength(1_000);
});

it('reads by id only', async () => {
  const mailer = open('ids');
  await mailer.send(sampleMail());
  const id = (await mailer.list())[0]!.id;
  for (const other of ['', '..', `../ids/${id}`, `${id}.json`, `${id}\0`, id.replace('2026', '2025')]) {
    expect(await mailer.read(other)).toBeNull();
    expect(await mailer.eml(other)).toBeNull();
  }
});

it('refuses what SMTP would refuse', async () => {
  await expect(open('refused').send(sampleMail({ subject: 'a\r\nBcc: b@c.pl' }))).rejects.toThrow(
    PermanentMailFailure,
  );
  expect(await open('refused').list()).toEqual([]);
});
