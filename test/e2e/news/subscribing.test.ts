import { beforeAll, describe, expect, it } from 'vitest';
import { PersonalLinks } from '../../../src/platform/personal-links.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { confirmSubscription, subscriberOf } from '../../support/news-scene.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const ask = (email: string) => visitor(app.origin).post('/newsletter', { email, consent: 'true' });
const consents = async (email: string) => {
  const rows = await app.db.read('system', (reader) =>
    reader.query<{ act: string; source: string }>(
      `select c.act, c.source from subscriber_consent c join subscriber s on s.id = c.subscriber_id
       where s.email = $1 order by c.at, c.id`,
      [email],
    ),
  );
  return rows.map(({ act, source }) => `${act} by ${source}`);
};

describe('subscribing to the newsletter', () => {
  it('takes the tick and the mailbox’s own yes, and logs both', async () => {
    const email = 'anna@gmina-testowa.example';
    const page = visitor(app.origin);
    expect((await page.get('/newsletter')).text).not.toMatch(/name="consent"[^>]*checked/);
    await page.post('/newsletter', { email }).expect(422);
    expect(await subscriberOf(app, email)).toBeNull();

    await ask(email).expect(200);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'pending' });
    await app.runJobs();
    const link = await app.mail.lastLink(email);
    // A mail program that opens links by itself changes nothing.
    await page.get(link).expect(200);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'pending' });
    const token = new URL(link, app.origin).searchParams.get('token')!;
    const confirmed = await page.post('/newsletter/potwierdz', { token }).expect(303);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'confirmed' });
    expect(await consents(email)).toEqual(['asked by form', 'confirmed by link']);

    const settings = String(confirmed.headers['location']);
    expect((await page.get(settings).expect(200)).text).toContain(email);
    await page
      .post('/newsletter/ustawienia', {
        token: new URL(settings, app.origin).searchParams.get('token')!,
        lang: 'en',
        topics: ['gatherings', 'campaigns'],
        powiats: '2814',
      })
      .expect(303);
    expect(await subscriberOf(app, email)).toMatchObject({
      lang: 'en',
      topics: ['gatherings', 'campaigns'],
      powiats: ['2814'],
      categories: [],
    });
  });

  it('answers alike for addresses that are known and those that are not', async () => {
    const known = 'znany@osoba.example';
    await confirmSubscription(app, known);
    const answers = [];
    for (const email of [known, 'obcy@osoba.example', known]) {
      const { status, text, headers } = await ask(email);
      const json = await app.api().post('/api/v1/newsletter/subscriptions').send({ email, consent: true });
      answers.push([
        status,
        text.replaceAll(email, 'X'),
        headers['set-cookie'],
        json.status,
        json.text,
        json.headers['content-length'],
      ]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await app.runJobs();
    // Only the mailbox learns the difference.
    expect((await app.mail.sentTo(known)).at(-1)?.subject).toBe('Ten adres jest już zapisany na newsletter');
    expect((await app.mail.sentTo('obcy@osoba.example')).at(-1)?.subject).toBe(
      'Potwierdź zapis na newsletter',
    );
  });

  it('lets nobody change what a confirmed subscriber has chosen by typing their address', async () => {
    const email = 'wybrany@osoba.example';
    await confirmSubscription(app, email);
    await app
      .api()
      .post('/api/v1/newsletter/subscriptions')
      .send({ email, consent: true, topics: ['listings'] })
      .expect(202);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'confirmed', topics: [] });
    expect(await consents(email)).toEqual(['asked by form', 'confirmed by link']);
  });

  it('takes no link that is forged, of another purpose or too old', async () => {
    const email = 'pozny@osoba.example';
    await ask(email).expect(200);
    await app.runJobs();
    const token = new URL(await app.mail.lastLink(email), app.origin).searchParams.get('token')!;
    const reader = await app.app
      .get(PersonalLinks, { strict: false })
      .tokenFor('news/reader', token.split('.')[0]!);
    const wrong = ['', 'x', `${token}x`, token.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')), reader];
    for (const each of wrong) {
      await visitor(app.origin).get(`/newsletter/potwierdz?token=${each}`).expect(404);
      await app
        .api()
        .post('/api/v1/newsletter/unsubscribe')
        .send({ token: each || 'y' })
        .expect(each === reader ? 204 : 404);
    }
    await ask(email).expect(200);
    await app.clock.advance({ days: 8 });
    await visitor(app.origin).post('/newsletter/potwierdz', { token }).expect(404);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'unsubscribed' });
  });

  it.each(['a@b.pl\r\nBcc: c@d.pl', 'a@b.pl,c@d.pl', 'Anna <a@b.pl>', '"a b"@b.pl', 'a@b.pl\0'])(
    'refuses what is no single plain address: %j',
    async (email) => {
      await app.api().post('/api/v1/newsletter/subscriptions').send({ email, consent: true }).expect(400);
    },
  );
});

describe('unsubscribing', () => {
  const linkFor = async (email: string) => {
    await confirmSubscription(app, email);
    const { id } = (await subscriberOf(app, email))!;
    const token = await app.app.get(PersonalLinks, { strict: false }).tokenFor('news/reader', id);
    return `/newsletter/wypisz?token=${token}`;
  };

  it('by one click of the mail program needs neither session nor cookie nor origin (RFC 8058)', async () => {
    for (const [at, send] of [
      ['form', (body: FormData) => new URLSearchParams([...body] as [string, string][])],
      ['multipart', (body: FormData) => body],
    ] as const) {
      const email = `klik-${at}@osoba.example`;
      const path = await linkFor(email);
      const body = new FormData();
      body.set('List-Unsubscribe', 'One-Click');
      const bare = await fetch(app.origin + path, {
        method: 'POST',
        body: send(body),
        redirect: 'manual',
        headers: { 'user-agent': 'Mail-Provider/1.0' },
      });
      expect(bare.status).toBe(200);
      expect(await subscriberOf(app, email)).toMatchObject({ state: 'unsubscribed' });
      expect((await consents(email)).at(-1)).toBe('unsubscribed by one-click');
    }
  });

  it('by the page takes a button; opening the link changes nothing; twice is once', async () => {
    const email = 'strona@osoba.example';
    const path = await linkFor(email);
    const reader = visitor(app.origin);
    const page = await reader.get(path).expect(200);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'confirmed' });
    const token = new URL(path, app.origin).searchParams.get('token')!;
    for (let time = 0; time < 2; time += 1) {
      await reader.post('/newsletter/wypisz', { token }).expect(200);
      expect(await subscriberOf(app, email)).toMatchObject({ state: 'unsubscribed' });
    }
    expect((await consents(email)).filter((line) => line.startsWith('unsubscribed'))).toHaveLength(1);
    // Back again by the same double way.
    await confirmSubscription(app, email);
    expect(await subscriberOf(app, email)).toMatchObject({ state: 'confirmed' });
  });
});
