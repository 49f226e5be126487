import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { UsePayoutChanges } from '../../../src/modules/payments/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';

const NRB = '61109010140000071219812874';
const OTHER_NRB = '27114020040000300201355387';

let app: TestApp;
let owner: CastMember;
let viewer: string;
let editor: string;

beforeAll(async () => {
  app = await testApp();
  owner = await someOrganisation(app, { kind: 'social-cooperative', name: 'Spółdzielnia z danymi' });
  viewer = await join(app, owner, 'viewer');
  editor = await join(app, owner, 'editor');
});

const api = (token: string) => app.api(token);
const items = async <Item>(token: string, path: string): Promise<Item[]> =>
  ((await api(token).get(`/api/v1/organisation/${path}`).expect(200)).body as { items: Item[] }).items;
const today = () => localDateOf(app.clock.now());
const text = (html: string) => parseHTML(html).document.querySelector('main')?.textContent ?? '';

describe('addresses', () => {
  const place = (change: Record<string, string> = {}) => ({
    ...{ purpose: 'delivery', label: 'Kuchnia', street: 'ul. Polna 1', postCode: '10900', town: 'Olsztyn' },
    ...change,
  });

  it('are many for deliveries and one for letters, which the next replaces', async () => {
    for (const label of ['Kuchnia', 'Magazyn'])
      await api(editor).post('/api/v1/organisation/addresses').send(place({ label })).expect(201);
    for (const label of ['Biuro', 'Skrytka'])
      await api(editor)
        .post('/api/v1/organisation/addresses')
        .send(place({ purpose: 'correspondence', label }))
        .expect(201);
    const kept = await items<{ label: string; postCode: string }>(viewer, 'addresses');
    expect(kept.map(({ label }) => label)).toEqual(['Skrytka', 'Kuchnia', 'Magazyn']);
    expect(kept[0]!.postCode).toBe('10-900');
  });

  it('of two set for letters at the same moment one stays', async () => {
    const set = (label: string) =>
      api(editor)
        .post('/api/v1/organisation/addresses')
        .send(place({ purpose: 'correspondence', label }));
    const answers = await Promise.all([set('Jeden'), set('Dwa'), set('Trzy')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const letters = (await items<{ purpose: string }>(viewer, 'addresses')).filter(
      ({ purpose }) => purpose === 'correspondence',
    );
    expect(letters).toHaveLength(1);
  });

  it('are added and removed by form, which keeps what was typed', async () => {
    const browser = await signedIn(app, owner);
    const path = '/panel/organizacja/adresy';
    const wrong = await browser.post(path, place({ label: 'Przedszkole', postCode: '1' })).expect(422);
    expect(wrong.text).toContain('value="Przedszkole"');
    await browser.post(path, place({ label: 'Przedszkole', note: 'brama B' })).expect(303);
    const page = await browser.get(path).expect(200);
    expect(text(page.text)).toContain('brama B');
    const forms = [...parseHTML(page.text).document.querySelectorAll('form[action$="/usun"]')];
    const action = forms.find((form) => form.textContent?.includes('Przedszkole'))?.getAttribute('action');
    await browser.post(action!).expect(303);
    await browser.post(action!).expect(404);
    expect(text((await browser.get(path)).text)).not.toContain('brama B');
  });
});

describe('the bank account', () => {
  type Account = { nrb: string; endedAt: string | null };
  const set = (token: string, nrb: string) => api(token).post('/api/v1/payout-changes').send({ nrb });

  it('is checked, shown whole to editors and by its end to viewers', async () => {
    await set(owner.token, '61109010140000071219812875').expect(400);
    await set(owner.token, 'PL61 1090 1014 0000 0712 1981 2874').expect(201);
    expect((await items<Account>(editor, 'bank-accounts'))[0]!.nrb).toBe('61 1090 1014 0000 0712 1981 2874');
    const [seen] = await items<Account>(viewer, 'bank-accounts');
    expect(seen!.nrb).toBe('•••• 2874');
    await set(editor, OTHER_NRB).expect(403);
  });

  it('changes with a word to everybody when its time has come, and keeps the earlier one', async () => {
    await app.runJobs();
    const subjects = async () => (await app.mail.sentTo(owner.email)).map(({ subject }) => subject);
    await set(owner.token, NRB).expect(409);
    await set(owner.token, OTHER_NRB).expect(201);
    await app.runJobs();
    expect((await subjects()).filter((subject) => subject.includes('zmienić'))).toHaveLength(1);
    expect(await items<Account>(owner.token, 'bank-accounts')).toHaveLength(1);
    await app.clock.advance({ hours: 72 });
    await app.app.get(UsePayoutChanges, { strict: false }).handle();
    await app.runJobs();
    expect((await subjects()).filter((subject) => subject.includes('Zmieniono rachunek'))).toHaveLength(2);
    const accounts = await items<Account>(owner.token, 'bank-accounts');
    expect(accounts.map(({ nrb, endedAt }) => [nrb.slice(-4), endedAt === null])).toEqual([
      ['5387', true],
      ['2874', false],
    ]);
    const sent = JSON.stringify(await app.mail.sentTo(owner.email));
    for (const nrb of [NRB, OTHER_NRB]) expect(sent.replaceAll(' ', '')).not.toContain(nrb.slice(4));
  });

  it('needs a fresh proof of who one is', async () => {
    const other = await someOrganisation(app);
    await app.clock.advance({ minutes: 11 });
    const refused = await set(other.token, NRB).expect(403);
    expect((refused.body as { type: string }).type).toContain('access/proof-needed');
    await api(other.token)
      .post('/api/v1/organisation/binding/rules')
      .send({ together: 2, validFrom: '2026-01-01' })
      .expect(403);
    expect(await items<Account>(other.token, 'bank-accounts')).toEqual([]);
  });

  it('is in the database of nobody else, whatever the program asks, and in no log whole', async () => {
    const rows = await app.db.public.query('select from bank_account');
    expect(rows).toHaveLength(0);
    const { rows: activity } = await app.ownerPool.query<{ details: unknown }>(
      `select details from activity where action = 'bank-account-changed'`,
    );
    expect(JSON.stringify(activity)).toContain('…5387');
    expect(JSON.stringify(activity)).not.toContain(OTHER_NRB.slice(8));
  });
});

describe('the VAT status', () => {
  type Status = { status: string; basis: string | null; validFrom: string; validTo: string | null };
  let one: CastMember;
  beforeAll(async () => {
    one = await someOrganisation(app);
  });
  const record = (body: Record<string, string>) =>
    api(one.token).post('/api/v1/organisation/vat-statuses').send(body);

  it('of an exempt organisation names the provision', async () => {
    await record({ status: 'exempt', validFrom: '2026-01-01' }).expect(400);
    await record({ status: 'exempt', basis: 'art. 113 ust. 1 i 9', validFrom: '2026-01-01' }).expect(204);
    // A provision makes no sense for one that charges VAT and is not kept.
    await record({ status: 'active', basis: 'art. 113', validFrom: '2026-07-01' }).expect(204);
    expect(await items<Status>(one.token, 'vat-statuses')).toEqual([
      { status: 'active', basis: null, validFrom: '2026-07-01', validTo: null },
      { status: 'exempt', basis: 'art. 113 ust. 1 i 9', validFrom: '2026-01-01', validTo: '2026-06-30' },
    ]);
  });

  it('is put right on the same day, and never in the past', async () => {
    await record({ status: 'exempt', basis: 'art. 43 ust. 1 pkt 22', validFrom: '2026-07-01' }).expect(204);
    const refused = await record({ status: 'active', validFrom: '2026-03-01' }).expect(422);
    expect(refused.text).toContain('/validFrom');
    const [last, first] = await items<Status>(one.token, 'vat-statuses');
    expect([last!.status, first!.validTo]).toEqual(['exempt', '2026-06-30']);
  });

  it('of two recorded at the same moment leaves one that lasts', async () => {
    const both = await Promise.all([
      record({ status: 'active', validFrom: today() }),
      record({ status: 'exempt', basis: 'art. 43', validFrom: today() }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const lasting = (await items<Status>(one.token, 'vat-statuses')).filter(({ validTo }) => !validTo);
    expect(lasting).toHaveLength(1);
  });
});

describe('who may bind', () => {
  it('a municipality by its mayor with the treasurer’s countersignature, and says when somebody is missing', async () => {
    const municipality = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Podpisana' });
    const browser = await signedIn(app, municipality);
    const path = '/panel/organizacja/reprezentacja';
    await browser.post(`${path}/zasada`, { together: '0', validFrom: '2026-01-01' }).expect(422);
    await browser
      .post(`${path}/zasada`, { together: '1', countersigned: 'on', validFrom: '2026-01-01' })
      .expect(303);
    expect(text((await browser.get(path)).text)).toContain(
      'jedna osoba samodzielnie z kontrasygnatą skarbnika',
    );
    expect(text((await browser.get(path)).text)).toContain('wpisanych jest: 0');
    const person = (name: string, part: string) => ({
      name,
      office: 'funkcja',
      part,
      validFrom: '2026-01-01',
    });
    await browser.post(`${path}/osoby`, person('Wanda Wójt', 'binds')).expect(303);
    expect(text((await browser.get(path)).text)).toContain('skarbnika nie ma');
    await browser.post(`${path}/osoby`, person('Sabina Skarbnik', 'countersigns')).expect(303);
    const { body } = await api(municipality.token).get('/api/v1/organisation/binding').expect(200);
    expect(body).toMatchObject({ mayBind: true, rule: { together: 1, countersigned: true } });

    const { people } = body as { people: { id: string; name: string }[] };
    const treasurer = people.find(({ name }) => name === 'Sabina Skarbnik')!;
    const early = await browser.post(`${path}/osoby/${treasurer.id}`, { validTo: '31.12.2025' }).expect(422);
    expect(early.text).toContain('nie może być wcześniejszy');
    await browser.post(`${path}/osoby/${treasurer.id}`, { validTo: addDays(today(), -1) }).expect(303);
    await browser.get(`${path}/osoby/${treasurer.id}`).expect(404);
    const { body: after } = await api(municipality.token).get('/api/v1/organisation/binding').expect(200);
    expect(after).toMatchObject({ mayBind: false });
  });

  it('a cooperative without a treasurer: none can be recorded', async () => {
    const rule = { together: 2, countersigned: true, validFrom: '2026-01-01' };
    await api(owner.token).post('/api/v1/organisation/binding/rules').send(rule).expect(403);
    const fresh = await someOrganisation(app, { kind: 'social-cooperative' });
    await api(fresh.token).post('/api/v1/organisation/binding/rules').send(rule).expect(422);
    await api(fresh.token)
      .post('/api/v1/organisation/binding/people')
      .send({ name: 'X', office: 'y', part: 'countersigns', validFrom: '2026-01-01' })
      .expect(422);
    await api(fresh.token)
      .post('/api/v1/organisation/binding/rules')
      .send({ ...rule, countersigned: false, words: 'dwóch członków zarządu łącznie' })
      .expect(204);
  });
});

describe('the history', () => {
  it('tells who changed what, with what it was before', async () => {
    const one = await someOrganisation(app, { name: 'Przed zmianą' });
    const { body } = await api(one.token).get('/api/v1/organisation').expect(200);
    const { version } = body as { version: number };
    await api(one.token)
      .patch('/api/v1/organisation')
      .send({ version, organisationName: 'Po zmianie', town: 'Olsztyn', powiat: '2862' })
      .expect(204);
    await api(one.token).post('/api/v1/payout-changes').send({ nrb: NRB }).expect(201);
    const lines = await items<{ action: string; who: string; details: Record<string, unknown> }>(
      one.token,
      'history',
    );
    expect(lines.map(({ action }) => action)).toEqual(['bank-account-changed', 'organisation-changed']);
    expect(lines[1]!.details).toEqual({
      changes: [{ field: 'name', from: 'Przed zmianą', to: 'Po zmianie' }],
    });
    const page = text((await (await signedIn(app, one)).get('/panel/organizacja/historia').expect(200)).text);
    expect(page).toContain('nazwa: Przed zmianą → Po zmianie');
    expect(page).toContain(lines[0]!.who);
    expect(page).not.toContain(NRB.slice(4, 12));
  });
});
