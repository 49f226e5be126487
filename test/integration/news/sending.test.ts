import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Subscriptions } from '../../../src/modules/news/index.js';
import { PersonalLinks } from '../../../src/platform/personal-links.js';
import { PermanentMailFailure, TemporaryMailFailure } from '../../../src/platform/mail/mailer.js';
import { confirmSubscription, draftNewsletter, makeReaders, subscriberOf } from '../../support/news-scene.js';
import { sendingScene, type SendingScene } from '../../support/sending-scene.js';
import { headersOf } from '../platform/mail/sample-mail.js';

let scene: SendingScene;
beforeAll(async () => {
  scene = await sendingScene();
});
afterEach(() => {
  vi.restoreAllMocks();
  scene.sink.received.length = 0;
});

describe('a newsletter', () => {
  it('goes to each of 200 readers of its segment once, in both forms, with the headers of RFC 8058', async () => {
    const { app, sink, act, shown, recipients, bySmtp, prepared } = scene;
    const { id, readers } = await prepared('one', 200);
    await makeReaders(app, 3, 'other', { topics: ['listings'] });
    await makeReaders(app, 3, 'elsewhere', { powiats: ['2862'] });
    await makeReaders(app, 3, 'pending', { state: 'pending' });
    await makeReaders(app, 3, 'gone', { state: 'unsubscribed' });
    expect((await shown(id)).readers).toBe(200);
    bySmtp();
    await act(id, 'start').expect(204);
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'sent', progress: { sent: 200, queued: 0, sending: 0 } });
    expect(recipients().sort()).toEqual([...readers].sort());
    const ids = sink.received.map(({ raw }) => headersOf(raw).get('message-id')?.[0]);
    expect(new Set(ids).size).toBe(200);
    const { raw } = sink.received[0]!;
    const headers = headersOf(raw);
    expect(headers.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(headers.get('list-unsubscribe')?.[0]).toMatch(
      /^<http:\/\/localhost:3000\/newsletter\/wypisz\?token=[\w.-]+>$/,
    );
    expect(headers.get('list-id')).toEqual(['<newsletter.localhost>']);
    expect(raw.match(/^Content-Type: text\/(plain|html); charset=utf-8/gm)).toHaveLength(2);
    // 200 mails over a real connection: longer than the usual limit where much else runs.
  }, 90_000);

  it('misses nobody over crashes, and sends at most one mail twice for each, under the same Message-ID', async () => {
    const { sink, act, shown, recipients, bySmtp, sendOver, prepared } = scene;
    const { id, readers } = await prepared('crash', 60);
    let mails = 0;
    const crashAt = { before: [7, 31], after: [3, 20, 44] };
    const crash = (where: 'before' | 'after') => {
      if (crashAt[where].includes(mails)) throw new Error('The worker was killed');
    };
    bySmtp({
      before: () => {
        mails += 1;
        crash('before');
      },
      after: () => crash('after'),
    });
    await act(id, 'start').expect(204);
    expect(await sendOver(id)).toBe(5);
    expect([...new Set(recipients())].sort()).toEqual([...readers].sort());
    // Before the mail was out there is nothing to send twice.
    expect(recipients()).toHaveLength(60 + crashAt.after.length);
    const byReader = Map.groupBy(sink.received, (mail) => mail.recipients[0]);
    for (const mails of byReader.values()) {
      expect(mails.length).toBeLessThanOrEqual(2);
      expect(new Set(mails.map(({ raw }) => headersOf(raw).get('message-id')?.[0])).size).toBe(1);
    }
    expect(await shown(id)).toMatchObject({ state: 'sent', progress: { sent: 60 } });
  });

  it('never reaches who unsubscribed before their turn, also while it is being sent', async () => {
    const { app, act, shown, recipients, bySmtp, prepared } = scene;
    const { id, readers } = await prepared('leaver', 40);
    const links = app.app.get(PersonalLinks, { strict: false });
    const subscriptions = app.app.get(Subscriptions, { strict: false });
    const left = new Set<string>();
    const leave = async (email: string) => {
      const { id: subscriber } = (await subscriberOf(app, email))!;
      await subscriptions.unsubscribe(await links.tokenFor('news/reader', subscriber), 'one-click');
      left.add(email);
    };
    await act(id, 'start').expect(204);
    for (const email of readers.slice(0, 5)) await leave(email);
    bySmtp({
      before: async ({ to }) => {
        // Somebody whose turn has not come.
        const got = new Set([...recipients(), to]);
        const next = readers.find((email) => !got.has(email) && !left.has(email));
        if (next && left.size < 20) await leave(next);
      },
    });
    await app.runJobs();
    expect(left.size).toBe(20);
    expect(recipients().filter((email) => left.has(email))).toEqual([]);
    expect(recipients()).toHaveLength(20);
    expect(await shown(id)).toMatchObject({ state: 'sent', progress: { sent: 20, skipped: 20 } });
  });

  it('waits for an unsubscribing that is not written yet, and for nobody else', async () => {
    const { app, act, shown, send, recipients, bySmtp, prepared } = scene;
    const { id, readers } = await prepared('lock', 1);
    await act(id, 'start').expect(204);
    bySmtp();
    const client = await app.ownerPool.connect();
    let running: Promise<void> | undefined;
    try {
      await client.query('begin');
      await client.query(`select set_config('app.scope', 'system', true)`);
      await client.query(`update subscriber set state = 'unsubscribed', ended_at = now() where email = $1`, [
        readers[0],
      ]);
      running = send(id);
      const waits = await Promise.race([
        running.then(() => 'done'),
        new Promise((r) => setTimeout(r, 300, 'waits')),
      ]);
      expect(waits).toBe('waits');
      await client.query('commit');
    } finally {
      client.release();
      await running;
    }
    expect(recipients()).toEqual([]);
    expect(await shown(id)).toMatchObject({ progress: { skipped: 1 } });
  });

  it('reaches everybody once when two workers send it at the same time', async () => {
    const { act, send, recipients, bySmtp, sendOver, prepared } = scene;
    const { id, readers } = await prepared('twice', 60);
    bySmtp();
    await act(id, 'start').expect(204);
    await Promise.all([send(id), send(id)]);
    await sendOver(id);
    expect(recipients().sort()).toEqual([...readers].sort());
  });

  it('stops when it is paused, goes on with the rest, and sends no more once it is cancelled', async () => {
    const { app, act, shown, watch, recipients, bySmtp, prepared } = scene;
    const { id, readers } = await prepared('pause', 30);
    const at = new Map([
      [10, 'pause'],
      [20, 'cancel'],
    ]);
    let mails = 0;
    bySmtp({
      before: async () => {
        mails += 1;
        const action = at.get(mails);
        if (action) await act(id, action).expect(204);
      },
    });
    await act(id, 'start').expect(204);
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'paused', progress: { sent: 10, queued: 20 } });
    await act(id, 'start').expect(409);
    await watch();
    await app.runJobs();
    expect(recipients()).toHaveLength(10);
    await act(id, 'resume').expect(204);
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'cancelled', progress: { sent: 20, cancelled: 10 } });
    expect(new Set(recipients()).size).toBe(20);
    expect(readers).toEqual(expect.arrayContaining(recipients()));
    await act(id, 'resume').expect(409);
  });

  it('that is cancelled leaves nothing waiting: neither what was refused for now nor what a dead worker had', async () => {
    const { app, act, shown, send, watch, bySmtp, prepared } = scene;
    const { id } = await prepared('ended', 3);
    const cancel = () => act(id, 'cancel').expect(204);
    let mails = 0;
    bySmtp({
      after: () => {
        mails += 1;
        if (mails === 1) throw new Error('The worker was killed');
      },
      before: async () => {
        if (mails === 0) return;
        await cancel();
        throw new TemporaryMailFailure('SMTP 450', 450, true);
      },
    });
    await act(id, 'start').expect(204);
    await expect(send(id)).rejects.toThrow('killed');
    await send(id);
    expect(await shown(id)).toMatchObject({
      state: 'cancelled',
      progress: { sending: 1, cancelled: 2, queued: 0 },
    });
    await app.clock.advance({ minutes: 3 });
    await watch();
    expect(await shown(id)).toMatchObject({ progress: { unknown: 1, cancelled: 2, sending: 0 } });
  });
});

describe('a mail that the server refuses', () => {
  const failing = (failures: Readonly<Record<string, Error>>) =>
    scene.bySmtp({
      before: ({ to }) => {
        const failure = failures[to];
        if (failure) throw failure;
      },
    });

  it('for its mailbox bounces, and the second ends the subscription; for its content says nothing of the mailbox', async () => {
    const { app, coordinator, act, shown, prepared } = scene;
    const first = await prepared('bad', 4);
    const failures = {
      'bad0@news.example': new PermanentMailFailure('SMTP 550', 550, true),
      'bad1@news.example': new PermanentMailFailure('SMTP 554', 554, false),
    };
    for (const [round, state] of [
      [1, 'confirmed'],
      [2, 'bounced'],
    ] as const) {
      failing(failures);
      const id = round === 1 ? first.id : await draftNewsletter(app, coordinator, { topic: 'gatherings' });
      await act(id, 'start').expect(204);
      await app.runJobs();
      expect(await shown(id)).toMatchObject({
        state: 'sent',
        progress: { sent: 2, bounced: 1, failed: 1 },
      });
      expect([round, (await subscriberOf(app, 'bad0@news.example'))?.state]).toEqual([round, state]);
      expect((await subscriberOf(app, 'bad1@news.example'))?.state).toBe('confirmed');
    }
  });

  it('for now waits a quarter of an hour; a server that is away keeps all waiting', async () => {
    const { app, act, shown, watch, recipients, prepared } = scene;
    const { id } = await prepared('later', 3);
    failing({ 'later0@news.example': new TemporaryMailFailure('SMTP 450', 450, true) });
    await act(id, 'start').expect(204);
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'sending', progress: { sent: 2, queued: 1 } });
    const away = new TemporaryMailFailure('SMTP without an answer');
    failing({ 'later0@news.example': away });
    for (let time = 0; time < 7; time += 1) {
      await app.clock.advance({ minutes: 16 });
      await watch();
      await app.runJobs();
    }
    expect(await shown(id)).toMatchObject({ state: 'sending', progress: { sent: 2, queued: 1 } });
    failing({});
    await app.clock.advance({ minutes: 16 });
    await watch();
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'sent', progress: { sent: 3 } });
    expect(recipients()).toHaveLength(3);
  });

  it('time after time, and by no fault of its mailbox, keeps nobody else from theirs', async () => {
    const { app, act, shown, watch, bySmtp, prepared } = scene;
    const { id } = await prepared('stuck', 4);
    let stuck: string | null = null;
    bySmtp({
      before: ({ to }) => {
        stuck ??= to;
        if (to === stuck) throw new TemporaryMailFailure('SMTP 450', 450, false);
      },
    });
    await act(id, 'start').expect(204);
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ progress: { sent: 0, queued: 4 } });
    await app.clock.advance({ minutes: 2 });
    await watch();
    await app.runJobs();
    expect(await shown(id)).toMatchObject({ state: 'sending', progress: { sent: 3, queued: 1 } });
  });

  it('and that comes back later is taken from its non-delivery message, once; the second ends the subscription', async () => {
    const { app, coordinator, sink, act, shown, bySmtp, prepared } = scene;
    const api = app.api(coordinator.token);
    const bounce = (message: string) => api.post('/api/v1/newsletters/bounces').send({ message });
    const { id, readers } = await prepared('back', 1);
    const sentAs = async (newsletterId: string) => {
      bySmtp();
      await act(newsletterId, 'start').expect(204);
      await app.runJobs();
      return headersOf(sink.received.at(-1)!.raw).get('message-id')![0]!;
    };
    const take = async (messageId: string, status: string) =>
      (await bounce(`Status: ${status}\n\nMessage-ID: ${messageId}\n`).expect(200)).body as unknown;
    const first = await sentAs(id);
    expect(await take(first, '4.2.2')).toEqual({ outcome: 'soft' });
    expect(await take(first, '5.1.1')).toEqual({ outcome: 'hard' });
    expect(await take(first, '5.1.1')).toEqual({ outcome: 'known' });
    expect(await shown(id)).toMatchObject({ progress: { bounced: 1 } });
    const again = async () => take(await sentAs(await draftNewsletter(app, coordinator)), '5.1.1');
    const stateNow = async () => (await subscriberOf(app, readers[0]!))?.state;
    await app.db.tx('system', (tx) => tx.query(`update subscriber set topics = '{}'`));
    expect([await stateNow(), await again(), await stateNow()]).toEqual([
      'confirmed',
      { outcome: 'hard' },
      'bounced',
    ]);
    // Who says yes again begins anew.
    await confirmSubscription(app, readers[0]!);
    expect([await again(), await stateNow()]).toEqual([{ outcome: 'hard' }, 'confirmed']);
    await bounce('Urlop').expect(422);
  });
});
