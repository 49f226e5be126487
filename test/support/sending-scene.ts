import { vi } from 'vitest';
import { SendNewsletter, WatchNewsletters } from '../../src/modules/news/index.js';
import type { Mail } from '../../src/platform/mail/mail.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { startSmtpSink } from '../integration/platform/mail/smtp-sink.js';
import { testApp } from './app.js';
import { atEnd } from './at-end.js';
import { someCoordinator } from './members-scene.js';
import { draftNewsletter, makeReaders } from './news-scene.js';

/** What may happen around a mail; what it throws, other than a refusal, is a crash of the worker. */
type Around = { before?: (mail: Mail) => Promise<void> | void; after?: (mail: Mail) => void };

/** A coordinator with newsletters, and a mail server that takes them. */
export const sendingScene = async () => {
  const app = await testApp();
  const coordinator = await someCoordinator(app);
  const sink = await startSmtpSink();
  atEnd(() => sink.close());
  const smtp = new SmtpMailer({
    publicUrl: new URL('http://localhost:3000'),
    from: { name: 'Wspólny Rynek', address: 'rynek@wspolny-rynek.example' },
    smtpUrl: sink.url,
  });
  const act = (id: string, action: string) =>
    app.api(coordinator.token).post(`/api/v1/newsletters/${id}/${action}`);
  const shown = async (id: string) => {
    const { body } = await app.api(coordinator.token).get(`/api/v1/newsletters/${id}`).expect(200);
    return body as { state: string; readers: number; progress: Record<string, number> };
  };
  const send = async (id: string) => {
    const { rows } = await app.ownerPool.query<{ turn: number }>(
      'select turn from newsletter where id = $1',
      [id],
    );
    await app.app.get(SendNewsletter, { strict: false }).handle({ newsletterId: id, turn: rows[0]!.turn });
  };
  const watch = () => app.app.get(WatchNewsletters, { strict: false }).handle();
  return {
    ...{ app, coordinator, sink, act, shown, send, watch },
    /** To whom a mail went, as often as it did. */
    recipients: () => sink.received.flatMap((mail) => mail.recipients),
    bySmtp: (on: Around = {}) =>
      vi.spyOn(app.app.get(Mailer), 'open').mockImplementation(() => {
        const line = smtp.open();
        return {
          send: async (mail) => {
            await on.before?.(mail);
            await line.send(mail);
            on.after?.(mail);
          },
          close: line.close,
        };
      }),
    /** Goes on as the queue and the watch would until nothing is left, over whatever crashes; returns how often it did. */
    sendOver: async (id: string): Promise<number> => {
      let crashes = 0;
      while ((await shown(id)).state === 'sending') {
        crashes += await send(id).then(
          () => 0,
          () => 1,
        );
        if ((await shown(id)).progress['sending']) await app.clock.advance({ minutes: 3 });
        await watch();
      }
      return crashes;
    },
    /** A draft, and the only readers that there are. */
    prepared: async (prefix: string, count: number, over: Readonly<Record<string, unknown>> = {}) => {
      await app.db.tx('system', (tx) => tx.query('delete from subscriber'));
      const readers = await makeReaders(app, count, prefix, { topics: ['gatherings'], powiats: ['2801'] });
      const fields = { topic: 'gatherings', powiats: ['2801'], ...over };
      return { readers, id: await draftNewsletter(app, coordinator, fields) };
    },
  };
};

export type SendingScene = Awaited<ReturnType<typeof sendingScene>>;
