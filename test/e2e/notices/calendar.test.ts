import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../support/cast.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';

let scene: InquiriesScene;
beforeAll(async () => {
  scene = await inquiriesScene();
});

const API = '/api/v1/account/calendar-feed';
const made = async (of: { token: string }): Promise<string> => {
  const { body } = await scene.app.api(of.token).post(API).expect(201);
  return new URL((body as { url: string }).url).pathname;
};
const read = (path: string) => scene.app.api().get(path);
const textAt = async (path: string) => (await read(path).expect(200)).text.replaceAll('\r\n ', '');

describe('a calendar feed', () => {
  it('holds the hour until which to answer and the last day of a quote, and no price', async () => {
    const sent = await scene.ask({ subject: 'Obiady; na „szkolenie”, w grudniu' });
    const quoted = await scene.ask({ subject: 'Catering' });
    await scene.quote(quoted, { submit: true });
    const mine = await textAt(await made(scene.supplier));
    expect(mine).toContain('SUMMARY:Odpowiedz na zapytanie: Obiady\\; na „szkolenie”\\, w grudniu\r\n');
    expect(mine).toMatch(new RegExp(`UID:inquiry-answer:${sent}:${scene.supplier.organisationId}@localhost`));
    expect(mine).toMatch(/DTSTART:\d{8}T1[01]0000Z/);
    const theirs = await textAt(await made(scene.buyer));
    expect(theirs).toContain('SUMMARY:Ostatni dzień ważności wyceny: Catering');
    expect(theirs).toContain(`DTSTART;VALUE=DATE:${scene.day(20).replaceAll('-', '')}`);
    expect(mine + theirs).not.toMatch(/21,33|2826|Dowóz/);
    const stranger = await textAt(await made(scene.stranger));
    expect(stranger).not.toContain('Obiady');
    expect(stranger).not.toContain('BEGIN:VEVENT');
  });

  it('is typed, private, and answers “unchanged” to who has it already', async () => {
    const path = await made(scene.supplier);
    const first = await read(path).expect(200);
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=0, must-revalidate',
      'referrer-policy': 'no-referrer',
    });
    await read(path).set('if-none-match', first.headers['etag']!).expect(304);
    await scene.app.api().head(path).expect(200);
    await scene.ask({ subject: 'Nowa sprawa' });
    await read(path).set('if-none-match', first.headers['etag']!).expect(200);
  });

  it('is renewed and switched off at once, and answers for an old address as for a wrong one', async () => {
    const old = await made(scene.supplier);
    const present = await made(scene.supplier);
    const bodyOf = async (path: string) => {
      const answer = await read(path).expect(404);
      return answer.text
        .replaceAll(String(answer.headers['x-request-id']), '')
        .replaceAll(path.split('/').at(-1)!, '');
    };
    const wrong = await bodyOf('/kalendarz/zmyslony-adres.ics');
    expect(await bodyOf(old)).toBe(wrong);
    await read(present).expect(200);
    await scene.app.api(scene.supplier.token).delete(API).expect(204);
    expect(await bodyOf(present)).toBe(wrong);
  });

  it('shows only what its person may see now', async () => {
    await scene.ask({ subject: 'Tylko dla ludzi organizacji' });
    const path = await made(scene.supplier);
    expect(await textAt(path)).toContain('Tylko dla ludzi organizacji');
    const { rows } = await scene.app.ownerPool.query<{ account_id: string }>(
      'delete from organisation_person where organisation_id = $1 returning account_id',
      [scene.supplier.organisationId],
    );
    expect(await textAt(path)).not.toContain('BEGIN:VEVENT');
    await scene.app.ownerPool.query(
      `insert into organisation_person (organisation_id, account_id, role, since) values ($1, $2, 'owner', now())`,
      [scene.supplier.organisationId, rows[0]!.account_id],
    );
    expect(await textAt(path)).toContain('Tylko dla ludzi organizacji');
  });

  it('is made on a page, which shows the address once; the database keeps a hash', async () => {
    const browser = await signedIn(scene.app, scene.buyer);
    const page = await browser.post('/konto/kalendarz').expect(200);
    const secret = /kalendarz\/([\w-]{43})\.ics/.exec(page.text)?.[1];
    expect(secret).toBeDefined();
    await read(`/kalendarz/${secret}.ics`).expect(200);
    expect((await browser.get('/konto/kalendarz')).text).not.toContain(secret);
    const kept = await scene.app.db.read('system', (reader) =>
      reader.query<{ text: string }>('select string_agg(f::text, $1) as text from calendar_feed f', [' ']),
    );
    expect(kept[0]?.text).not.toContain(secret);
    await browser.post('/konto/kalendarz/usun').expect(303);
    await read(`/kalendarz/${secret}.ics`).expect(404);
  });
});
