import { beforeAll, describe, expect, it } from 'vitest';
import { RemindOfGatherings } from '../../../src/modules/news/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';
import { setOperator } from '../../support/operator.js';
import {
  announced,
  announcement,
  askedFor,
  someAnnouncement,
  someGathering,
} from '../../support/news-scene.js';

let app: TestApp;
let coordinator: CastMember;
beforeAll(async () => {
  app = await testApp();
  await setOperator(app);
  coordinator = await someCoordinator(app);
});

const api = () => app.api(coordinator.token);
const home = async () => (await visitor(app.origin).get('/')).text;

describe('an announcement', () => {
  const today = () => localDateOf(app.clock.now());
  const announce = (over: object) => announcement(app, coordinator, over);

  it('is public from its first day to its last, with no job, and gone at once when it is withdrawn', async () => {
    const id = await announce({
      titlePl: 'Targi w Elblągu',
      showsFrom: addDays(today(), 2),
      showsUntil: addDays(today(), 3),
    });
    const status = async () => (await app.api().get(`/api/v1/announcements/${id}`)).status;
    expect(await status()).toBe(404);
    expect(await home()).not.toContain('Targi w Elblągu');
    await app.clock.advance({ days: 2 });
    expect(await status()).toBe(200);
    expect(await home()).toContain('Targi w Elblągu');
    await visitor(app.origin).get(`/ogloszenia/${id}`).expect(200);
    await app.clock.advance({ days: 2 });
    expect(await status()).toBe(404);
    await visitor(app.origin).get(`/ogloszenia/${id}`).expect(404);

    const other = await announce({ titlePl: 'Wycofane zaraz' });
    expect(await home()).toContain('Wycofane zaraz');
    await api().post(`/api/v1/announcements/${other}/withdraw`).expect(204);
    expect(await home()).not.toContain('Wycofane zaraz');
    await api().post(`/api/v1/announcements/${other}/withdraw`).expect(404);
  });

  it('is not taken when its last day is over, for nobody would see it', async () => {
    const lastDay = (days: number) =>
      someAnnouncement(app, { showsFrom: '2020-01-01', showsUntil: addDays(today(), days) });
    const refused = await api().post('/api/v1/announcements').send(lastDay(-1)).expect(422);
    expect((refused.body as { errors: unknown }).errors).toMatchObject([{ pointer: '/showsUntil' }]);
    const id = await announce(lastDay(0));
    const change = { ...lastDay(-1), version: 1 };
    await api().put(`/api/v1/announcements/${id}`).send(change).expect(422);
    // One that is over may still be put right.
    await app.clock.advance({ days: 1 });
    await api()
      .put(`/api/v1/announcements/${id}`)
      .send({ ...lastDay(-1), version: 1 })
      .expect(204);
  });

  it('is not overwritten by who has not seen the other’s change, and reads in English where it can', async () => {
    const id = await announce({ titleEn: 'A fair', textEn: 'Come to the fair.' });
    const change = { ...someAnnouncement(app, { titlePl: 'Nowy tytuł' }), version: 1 };
    await api().put(`/api/v1/announcements/${id}`).send(change).expect(204);
    await api().put(`/api/v1/announcements/${id}`).send(change).expect(409);
    const half = { ...change, version: 2, titleEn: 'Only a title' };
    await api().put(`/api/v1/announcements/${id}`).send(half).expect(400);
    // The last change left no English version.
    expect((await visitor(app.origin).get(`/en/announcements/${id}`).expect(200)).text).toContain(
      'Nowy tytuł',
    );
  });
});

describe('an event', () => {
  const tokenOf = async (email: string) =>
    new URL(await app.mail.lastLink(email), app.origin).searchParams.get('token')!;
  const placesOf = async (id: string) =>
    ((await app.api().get(`/api/v1/gatherings/${id}`).expect(200)).body as { free: number | null }).free;

  const step = (which: 'confirm' | 'cancel') => (token: string) =>
    app.api().post(`/api/v1/gathering-registrations/${which}`).send({ token });
  const confirm = step('confirm');
  const giveBack = step('cancel');

  it('is come to by the mailbox’s own word, with a confirmation, and left by its link', async () => {
    const id = await announced(app, coordinator, { titlePl: 'Szkolenie KSeF', places: 3 });
    const email = 'ola@szkolenie.example';
    const person = visitor(app.origin);
    expect(await home()).toContain('Szkolenie KSeF');
    await person.post(`/wydarzenia/${id}/zapisy`, { email }).expect(422);
    await person.post(`/wydarzenia/${id}/zapisy`, { email, name: 'Ola' }).expect(200);
    await app.runJobs();
    const token = await tokenOf(email);
    await person.get(`/wydarzenia/udzial?token=${token}`).expect(200);
    expect(await placesOf(id)).toBe(3);
    await person.post('/wydarzenia/udzial', { token, step: 'confirm' }).expect(303);
    expect(await placesOf(id)).toBe(2);
    await app.runJobs();
    expect((await app.mail.sentTo(email)).at(-1)).toMatchObject({ subject: 'Do zobaczenia: Szkolenie KSeF' });
    const who = await api().get(`/api/v1/gatherings/${id}/registrations`).expect(200);
    expect(who.body).toMatchObject({ items: [{ name: 'Ola', email }] });
    await person.post('/wydarzenia/udzial', { token, step: 'cancel' }).expect(303);
    expect(await placesOf(id)).toBe(3);
    const spoilt = `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`;
    for (const wrong of [`${token}x`, spoilt]) {
      await person.get(`/wydarzenia/udzial?token=${wrong}`).expect(404);
      await confirm(wrong).expect(404);
    }
    expect(await placesOf(id)).toBe(3);
  });

  it('tells whoever registers for how long that is kept, by the term of the day', async () => {
    const id = await announced(app, coordinator, {});
    const email = 'ala@termin.example';
    await app.ownerPool.query(
      `insert into retention_term (what, valid_from, days, basis) values ('news.registrations', $1, 31, 'RODO')`,
      [localDateOf(app.clock.now())],
    );
    const person = visitor(app.origin);
    expect((await person.get(`/wydarzenia/${id}`).expect(200)).text).toContain('Usuniemy je 31 dni po nim.');
    await person.post(`/wydarzenia/${id}/zapisy`, { email, name: 'Ala' }).expect(200);
    await app.runJobs();
    const { text } = (await app.mail.sentTo(email)).at(-1)!;
    expect(text.replace(/\s+/g, ' ')).toContain('Usuniemy go 31 dni po wydarzeniu.');
  });

  it('has no more guests than places, however many say yes at once', async () => {
    const id = await announced(app, coordinator, { places: 3 });
    const emails = Array.from({ length: 8 }, (_, at) => `gosc${at}@tlum.example`);
    for (const email of emails) await askedFor(app, id, email).expect(202);
    await app.runJobs();
    const tokens = await Promise.all(emails.map(tokenOf));
    const answers = await Promise.all(
      tokens.map((token) => app.api().post('/api/v1/gathering-registrations/confirm').send({ token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409, 409, 409]);
    expect(await placesOf(id)).toBe(0);
    await askedFor(app, id, 'spozniony@tlum.example').expect(409);
    // Whoever comes too late reads so, and whom to ask.
    const { text } = await visitor(app.origin).get(`/wydarzenia/${id}`).expect(200);
    expect(text).toMatch(/Nie ma już wolnych miejsc[\s\S]*zapytaj operatora serwisu/);
    expect(text).not.toContain(`/wydarzenia/${id}/zapisy`);
    const [first] = answers.flatMap(({ status }, at) => (status === 200 ? [tokens[at]] : []));
    await app.api().post('/api/v1/gathering-registrations/cancel').send({ token: first }).expect(200);
    expect(await placesOf(id)).toBe(1);
  });

  it('tells nobody who comes: known and unknown addresses are answered alike', async () => {
    const id = await announced(app, coordinator);
    await askedFor(app, id, 'znany@gosc.example').expect(202);
    await app.runJobs();
    const token = await tokenOf('znany@gosc.example');
    await app.api().post('/api/v1/gathering-registrations/confirm').send({ token }).expect(200);
    const [known, unknown] = [
      await askedFor(app, id, 'znany@gosc.example', 'Podszywacz'),
      await askedFor(app, id, 'obcy@gosc.example'),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const who = await api().get(`/api/v1/gatherings/${id}/registrations`).expect(200);
    expect(who.text).not.toContain('Podszywacz');
    await app.api().get(`/api/v1/gatherings/${id}/registrations`).expect(401);
  });

  it('tells its guests of another time and of its end, and takes no more', async () => {
    const id = await announced(app, coordinator, { titlePl: 'Spotkanie' });
    const email = 'gosc@zmiana.example';
    await askedFor(app, id, email).expect(202);
    await app.runJobs();
    const token = await tokenOf(email);
    await app.api().post('/api/v1/gathering-registrations/confirm').send({ token }).expect(200);
    const later = { ...someGathering(app, { titlePl: 'Spotkanie', place: 'Ełk' }), version: 1 };
    await api().put(`/api/v1/gatherings/${id}`).send(later).expect(204);
    // Who has not seen that change overwrites nothing.
    await api().put(`/api/v1/gatherings/${id}`).send(later).expect(409);
    await askedFor(app, id, 'wahala-sie@zmiana.example').expect(202);
    await app.runJobs();
    const early = await tokenOf('wahala-sie@zmiana.example');
    await api().post(`/api/v1/gatherings/${id}/cancel`).expect(204);
    await app.runJobs();
    await confirm(early).expect(409);
    const subjects = (await app.mail.sentTo(email)).map(({ subject }) => subject);
    expect(subjects).toEqual(
      expect.arrayContaining(['Zmiana terminu lub miejsca: Spotkanie', 'Wydarzenie odwołane: Spotkanie']),
    );
    await askedFor(app, id, 'nowy@zmiana.example').expect(409);
  });

  it('shows its guests to the coordinator also once nobody has to register any more', async () => {
    const id = await announced(app, coordinator);
    await askedFor(app, id, 'wczesny@gosc.example', 'Wczesny').expect(202);
    await app.runJobs();
    const token = await tokenOf('wczesny@gosc.example');
    await app.api().post('/api/v1/gathering-registrations/confirm').send({ token }).expect(200);
    const open = { ...someGathering(app, { registers: false }), version: 1 };
    await api().put(`/api/v1/gatherings/${id}`).send(open).expect(204);
    const desk = await signedIn(app, coordinator);
    expect((await desk.get(`/koordynator/wydarzenia/${id}`).expect(200)).text).toContain('Wczesny');
  });

  it('stands in calendars with its end, its place and that it was cancelled', async () => {
    const id = await announced(app, coordinator, { titlePl: 'Kiermasz, wiosna', place: 'Rynek; Olsztyn' });
    const one = await visitor(app.origin).get(`/wydarzenia/${id}/kalendarz.ics`).expect(200);
    expect(one.headers['content-type']).toContain('text/calendar');
    // A program that asks again is told that nothing has changed.
    const again = visitor(app.origin).get(`/wydarzenia/${id}/kalendarz.ics`);
    await again.set('if-none-match', one.headers['etag']!).expect(304);
    expect(one.text).toMatch(/DTSTART:\d{8}T\d{6}Z\r\nDTEND:\d{8}T\d{6}Z\r\nSUMMARY:Kiermasz\\, wiosna\r\n/);
    expect(one.text).toContain('LOCATION:Rynek\\; Olsztyn');
    await api().post(`/api/v1/gatherings/${id}/cancel`).expect(204);
    const all = await visitor(app.origin).get('/wydarzenia/kalendarz.ics').expect(200);
    expect(all.text.split('BEGIN:VEVENT').find((event) => event.includes(id))).toContain('STATUS:CANCELLED');
  });

  it('is brought to mind on the day before, once, to who still comes; not when it was cancelled', async () => {
    const comes = async (id: string, email: string) => {
      await askedFor(app, id, email).expect(202);
      await app.runJobs();
      const token = await tokenOf(email);
      await confirm(token).expect(200);
      return token;
    };
    const remind = async () => {
      await app.app.get(RemindOfGatherings, { strict: false }).handle();
      await app.runJobs();
    };
    const reminded = async (name: string) =>
      (await app.mail.sentTo(`${name}@jutro.example`)).filter(({ subject }) =>
        /^Przypomnienie/.test(subject),
      );
    const [id, off, late] = await Promise.all([1, 2, 3].map(() => announced(app, coordinator)));
    if (!id || !off || !late) throw new Error('Nothing announced');
    const token = await comes(id, 'stala@jutro.example');
    await comes(off, 'odwolana@jutro.example');
    await comes(late, 'w-ostatniej-chwili@jutro.example');
    const leaver = await comes(id, 'niepewna@jutro.example');
    await giveBack(leaver).expect(200);
    const wavering = await comes(id, 'rozmyslila-sie@jutro.example');
    await remind();
    expect(await reminded('stala')).toEqual([]);
    await app.clock.advance({ days: 4 });
    await api().post(`/api/v1/gatherings/${off}/cancel`).expect(204);
    await comes(id, 'nowa@jutro.example');
    // One is cancelled, and one place given back, between the hour and its mail.
    await app.app.get(RemindOfGatherings, { strict: false }).handle();
    await api().post(`/api/v1/gatherings/${late}/cancel`).expect(204);
    await giveBack(wavering).expect(200);
    await remind();
    const got = await reminded('stala');
    expect(got.map(({ subject }) => subject)).toEqual(['Przypomnienie: Wydarzenie']);
    expect(got[0]!.text).toContain(token);
    for (const name of ['odwolana', 'niepewna', 'nowa', 'w-ostatniej-chwili', 'rozmyslila-sie'])
      expect([name, await reminded(name)]).toEqual([name, []]);
    // Moved to another day it is brought to mind again.
    const day = addDays(localDateOf(app.clock.now()), 3);
    const later = { ...someGathering(app, { startsOn: day, endsOn: day }), version: 1 };
    await api().put(`/api/v1/gatherings/${id}`).send(later).expect(204);
    await app.clock.advance({ days: 2 });
    await remind();
    expect(await reminded('stala')).toHaveLength(2);
  });

  it('that is over or cancelled is neither moved nor cancelled, and says why; none is moved to the past', async () => {
    const day = addDays(localDateOf(app.clock.now()), 1);
    const tomorrow = { titlePl: 'Minione', startsOn: day, endsOn: day };
    const id = await announced(app, coordinator, tomorrow);
    const change = { ...someGathering(app), version: 1 };
    const past = { ...change, startsOn: '2026-01-02', endsOn: '2026-01-02' };
    for (const when of [past, { ...past, endsOn: day }])
      await api().put(`/api/v1/gatherings/${id}`).send(when).expect(422);
    await askedFor(app, id, 'gosc@minione.example').expect(202);
    await app.runJobs();
    const token = await tokenOf('gosc@minione.example');
    await app.clock.advance({ days: 2 });
    await confirm(token).expect(409);
    await askedFor(app, id, 'nowy@minione.example').expect(409);
    const [moved, ended] = [
      await api()
        .put(`/api/v1/gatherings/${id}`)
        .send({ ...someGathering(app), version: 1 }),
      await api().post(`/api/v1/gatherings/${id}/cancel`),
    ];
    expect([moved.status, ended.status]).toEqual([409, 409]);
    expect(moved.text).toContain('już się skończyło');
    const later = await announced(app, coordinator);
    await api().post(`/api/v1/gatherings/${later}/cancel`).expect(204);
    expect((await api().post(`/api/v1/gatherings/${later}/cancel`).expect(409)).text).toContain('odwołano');
  });
});
