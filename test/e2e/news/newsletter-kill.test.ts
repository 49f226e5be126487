import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { headersOf } from '../../integration/platform/mail/sample-mail.js';
import { startSmtpSink } from '../../integration/platform/mail/smtp-sink.js';
import { atEnd } from '../../support/at-end.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { makeReaders, someNewsletter } from '../../support/news-scene.js';
import { startProcess } from '../../support/processes.js';

const lane = process.env['TEST_LANE'] ?? '';
const READERS = lane === 'long' ? 20_000 : 2_000;
const KILLS = 3;

/** A newsletter whose hour has come, so that the worker begins it by itself. */
const dueNewsletter = async ({ ownerPool }: TestDatabase): Promise<void> => {
  await ownerPool.query(
    `insert into account (id, email, name, password_hash, lang, created_at)
     values (gen_random_uuid(), 'koordynator@news.example', 'Koordynator', 'x', 'pl', now())`,
  );
  await ownerPool.query(
    `insert into newsletter (id, topic, subject_pl, intro_pl, campaigns, gatherings, announcements, listings, langs,
       buyer_kinds, powiats, categories, per_minute, state, version, send_at, created_by, created_at, updated_at)
     select gen_random_uuid(), $1, $2, $3, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', $4, 'scheduled', 1, now(),
       id, now(), now() from account`,
    [someNewsletter.topic, someNewsletter.subjectPl, someNewsletter.introPl, someNewsletter.perMinute],
  );
};

describe.runIf(['full', 'long'].includes(lane))('a newsletter whose worker is killed again and again', () => {
  it(`misses none of ${READERS} readers and writes to ${KILLS} of them twice at most`, async () => {
    execFileSync(process.execPath, ['scripts/build.mjs']);
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'wr-newsletter-'));
    atEnd(() => rm(dataDir, { recursive: true, force: true }));
    const sink = await startSmtpSink();
    atEnd(() => sink.close());
    const readers = await makeReaders(database, READERS);
    await dueNewsletter(database);

    const got: { to: string; id: string }[] = [];
    const collect = () => {
      for (const { recipients, raw } of sink.received.splice(0))
        got.push({ to: recipients[0]!, id: headersOf(raw).get('message-id')![0]! });
    };
    const env = {
      ROLE: 'worker',
      DATA_DIR: dataDir,
      MASTER_KEY_FILE: join(dataDir, 'key'),
      SMTP_URL: sink.url,
      MAIL_FROM: 'Wspólny Rynek <rynek@wspolny-rynek.example>',
    };
    const stateOf = async () =>
      (await database.ownerPool.query<{ state: string }>('select state from newsletter')).rows[0]!.state;

    const begun = performance.now();
    let worker = await startProcess(database, env);
    let kills = 0;
    while ((await stateOf()) !== 'sent') {
      await sleep(100);
      collect();
      if (kills < KILLS && got.length > (READERS * (kills + 1)) / (KILLS + 2)) {
        worker.child.kill('SIGKILL');
        kills += 1;
        worker = await startProcess(database, env);
      }
    }
    collect();
    const twice = got.length - READERS;
    process.stdout.write(
      `${READERS} readers, ${kills} kills, ${twice} sent twice, ${Math.round((performance.now() - begun) / 1000)} s\n`,
    );
    expect(kills).toBe(KILLS);
    expect([...new Set(got.map(({ to }) => to))].sort()).toEqual([...readers].sort());
    expect(new Set(got.map(({ id }) => id)).size).toBe(READERS);
    expect(twice).toBeLessThanOrEqual(KILLS);
    await worker.stop();
  }, 3_600_000);
});
