import { parseHTML } from 'linkedom';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Consents, TellTerms } from '../../../src/modules/identity/index.js';
import { Claims } from '../../../src/modules/organisations/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation } from '../../support/cast.js';
import { someCoordinator, someFounder, someMember } from '../../support/members-scene.js';
import { someNip } from '../../support/nip.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterEach(() => void vi.restoreAllMocks());

const consents = () => app.app.get(Consents, { strict: false });
const main = (html: string) => parseHTML(html).document.querySelector('main')!.textContent ?? '';
const tokenIn = (link: string) => new URL(link, app.origin).searchParams.get('token')!;

const logOf = async (email: string) => {
  const rows = await app.db.read('system', (reader) =>
    reader.query<{ line: string }>(
      `select concat_ws(' ', purpose, text_version, given, form) as line
     from consent c join account a on a.id = c.account_id where a.email = $1 order by at, purpose desc`,
      [email],
    ),
  );
  return rows.map(({ line }) => line);
};
const saidAt = (form: string) => [`terms 2 t ${form}`, `privacy 2 t ${form}`];

describe('whoever opens an account says so to a version of the terms', () => {
  it('with an organisation', async () => {
    const { email } = await someOrganisation(app);
    expect(await logOf(email)).toEqual(saidAt('registration'));
  });

  it('as a person alone, and not without ticking', async () => {
    const person = { name: 'Jan Sam', email: 'sam@osoba.example', password: PASSWORD };
    const refused = await visitor(app.origin).post('/rejestracja/osoba', person).expect(422);
    expect(main(refused.text)).toContain('Zaznacz, że akceptujesz regulamin.');
    await visitor(app.origin)
      .post('/rejestracja/osoba', { ...person, acceptTerms: 'on' })
      .expect(303);
    expect(await logOf(person.email)).toEqual(saidAt('personal-account'));
  });

  it('by invitation', async () => {
    const owner = await signedIn(app, await someOrganisation(app));
    const email = 'zaproszona@osoba.example';
    await owner.post('/panel/ludzie/zaproszenia', { email, role: 'viewer' }).expect(303);
    await app.runJobs();
    const form = { token: tokenIn(await app.mail.lastLink(email)), name: 'Ewa Z.', password: PASSWORD };
    await visitor(app.origin).post('/zaproszenie', form).expect(422);
    await visitor(app.origin)
      .post('/zaproszenie', { ...form, acceptTerms: 'on' })
      .expect(303);
    expect(await logOf(email)).toEqual(saidAt('invitation'));
  });

  it('by claiming a profile, with a new account and with one that is there', async () => {
    const { email } = await someOrganisation(app);
    for (const address of ['pierwsza@zalozyciel.example', email]) {
      const number = 400 + address.length;
      const id = await someFounder(app, { number, slug: `z-${number}`, name: `Założyciel ${number}` });
      const claim = await app.db.tx('system', (tx) =>
        app.app.get(Claims, { strict: false }).inviteAtSetUp(tx, id, { name: 'Ola', email: address }),
      );
      const browser = address === email ? await signedIn(app, { email }) : visitor(app.origin);
      const fresh: Record<string, string> = address === email ? {} : { name: 'Ola', password: PASSWORD };
      await browser
        .post('/przejecie', {
          ...{ token: claim.secret, nip: someNip(), street: 'ul. Polna 1', postCode: '10-900' },
          ...fresh,
          acceptTerms: 'on',
        })
        .expect(303);
    }
    expect(await logOf('pierwsza@zalozyciel.example')).toEqual(saidAt('claim'));
    expect(await logOf(email)).toEqual([...saidAt('registration'), ...saidAt('claim')]);
  });

  it('and finds it on their own page and in the JSON, each their own', async () => {
    const anna = await someOrganisation(app);
    await someOrganisation(app);
    const { body } = await app.api(anna.token).get('/api/v1/account/consents').expect(200);
    expect(body).toMatchObject({
      items: [
        { version: 2, given: true, form: 'registration' },
        { version: 2, given: true, form: 'registration' },
      ],
      open: null,
    });
    const page = main((await (await signedIn(app, anna)).get('/konto/moje-dane').expect(200)).text);
    expect(page).toContain('Regulamin');
    expect(page).toContain('rejestracja organizacji');
  });

  it('in lines that the program can neither change nor take back', async () => {
    for (const sql of ['update consent set given = false', 'delete from consent']) {
      await expect(app.db.tx('system', (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

describe('terms that change', () => {
  /** As if a third version had been published today for the day after tomorrow. */
  const announceThird = () => {
    const table = consents().versions();
    const third = {
      version: 3,
      from: addDays(localDateOf(app.clock.now()), 2),
      changes: { pl: 'Opisano umowy wspólne.', en: 'Joint contracts are described.' },
    };
    vi.spyOn(consents(), 'versions').mockReturnValue({ ...table, terms: [...table.terms, third] });
  };

  it('are told in the panel, asked about at the first sign-in after the date, and block what is new', async () => {
    const member = await someMember(app, await someCoordinator(app));
    announceThird();
    const before = await signedIn(app, member);
    expect(main((await before.get('/panel').expect(200)).text)).toContain('Opisano umowy wspólne.');
    expect(main((await before.get('/regulamin').expect(200)).text)).toContain('Opisano umowy wspólne.');

    await app.clock.advance({ days: 3 });
    // The session from before the day goes on.
    const ADDRESSES = '/panel/organizacja/adresy';
    const site = { purpose: 'delivery', street: 'ul. Polna 1', postCode: '10-900', town: 'Olsztyn' };
    await before.post(ADDRESSES, { ...site, label: 'Kuchnia' }).expect(303);

    const after = visitor(app.origin);
    const { headers } = await after
      .post('/logowanie', { email: member.email, password: PASSWORD, next: '/panel/umowy' })
      .expect(303);
    expect(headers['location']).toBe('/konto/regulamin?next=%2Fpanel%2Fumowy');
    const asked = main((await after.get('/konto/regulamin?next=%2Fpanel%2Fumowy').expect(200)).text);
    expect(asked).toContain('Opisano umowy wspólne.');

    await after.post('/konto/regulamin', { version: '3', accept: 'false', next: '/panel/umowy' }).expect(303);
    expect((await logOf(member.email)).at(-1)).toBe('terms 3 f terms-page');
    await after.get(ADDRESSES).expect(200);
    await after.get('/konto/moje-dane').expect(200);
    const refused = await after.post(ADDRESSES, { ...site, label: 'Niezapisana' }).expect(403);
    expect((await after.post('/panel/ludzie/odejdz')).status).toBe(409); // the last owner, not the terms
    // What was typed is kept in the page that asks.
    const parked = parseHTML(refused.text).document.querySelector('input[name="parked"]');
    expect(parked?.getAttribute('value')).toContain('Niezapisana');

    const resumed = await after
      .post('/konto/regulamin', {
        ...{ version: '3', accept: 'true', next: '/panel' },
        parked: parked!.getAttribute('value')!,
      })
      .expect(200);
    expect(main(resumed.text)).toContain('Niezapisana');
    await after.post(ADDRESSES, { ...site, label: 'Zapisana' }).expect(303);
    const again = await visitor(app.origin).post('/logowanie', { email: member.email, password: PASSWORD });
    expect(again.headers['location']).toBe('/panel');
  });

  it('are told by mail from their announcement on, each person of each version once', async () => {
    const [one, other] = [await someOrganisation(app), await someOrganisation(app)];
    const told = async (email: string) =>
      (await app.mail.sentTo(email)).filter(({ subject }) => subject.startsWith('Nowy regulamin od '));
    const daily = async () => {
      await app.app.get(TellTerms, { strict: false }).handle();
      await app.runJobs();
    };
    await daily();
    expect(await told(one.email)).toEqual([]);
    announceThird();
    await app.api(other.token).post('/api/v1/account/terms').send({ version: 3, accept: true }).expect(204);
    for (const days of [0, 1, 2]) {
      await app.clock.advance({ days });
      await daily();
    }
    expect(await told(one.email)).toHaveLength(1);
    expect((await told(one.email))[0]!.text).toContain('Opisano umowy wspólne.');
    expect(await told(other.email)).toEqual([]);
  });

  it('refuse a program too, and leave reading', async () => {
    const member = await someOrganisation(app);
    announceThird();
    await app.clock.advance({ days: 3 });
    const { body } = await app
      .api()
      .post('/api/v1/session')
      .send({ email: member.email, password: PASSWORD })
      .expect(201);
    expect(body.termsDue).toBe(true);
    const api = app.api(body.token);
    await api.post('/api/v1/account/terms').send({ version: 3, accept: false }).expect(204);
    const refused = await api
      .post('/api/v1/organisation/invitations')
      .send({ email: 'a@b.example', role: 'viewer' });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toContain('access/terms-needed');
    await api.get('/api/v1/organisation').expect(200);
  });

  it('are answered by the version that was read', async () => {
    const { token } = await someOrganisation(app);
    await app.api(token).post('/api/v1/account/terms').send({ version: 1, accept: true }).expect(409);
    await app.api(token).post('/api/v1/account/terms').send({ version: 2 }).expect(400);
  });
});

describe('versions of the texts', () => {
  it.each(['/regulamin', '/prywatnosc', '/dostepnosc'])(
    '%s keeps its earlier one to be read',
    async (path) => {
      const present = (await visitor(app.origin).get(path).expect(200)).text;
      expect(main(present)).toMatch(/Wersja 2, obowiązuje od 26\.11\.2026/);
      expect(main(present)).toContain('Co się zmieniło');
      const link = parseHTML(present).document.querySelector(`a[href="${path}?wersja=1"]`);
      expect(link?.textContent).toBe('Wersja 1');
      const past = (await visitor(app.origin).get(`${path}?wersja=1`).expect(200)).text;
      expect(main(past)).toContain('To wcześniejsza wersja');
      expect(past).toMatch(/name="robots" content="noindex/);
      await visitor(app.origin).get(`${path}?wersja=9`).expect(404);
    },
  );
});
