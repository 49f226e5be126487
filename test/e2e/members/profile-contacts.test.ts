import { beforeAll, describe, expect, it } from 'vitest';
import { eraseFromMembers } from '../../../src/modules/members/data/erasure.commands.js';
import { Db } from '../../../src/platform/database/db.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

const CONTACTS = '/api/v1/profile/contacts';
const orders = { rolePl: 'Zamówienia', roleEn: 'Orders', personName: 'Anna Kucharska', phone: '601 602 603' };
const office = { rolePl: 'Księgowość', email: 'Faktury@spoldzielnia.example' };
const add = async (token: string, contact: object): Promise<string> =>
  ((await app.api(token).post(CONTACTS).send(contact).expect(201)).body as { id: string }).id;
const shownOf = async (slug: string) => (await app.api().get(`/api/v1/members/${slug}`)).body.contacts;
const profilePage = async (slug: string, lang = '') =>
  (
    await app
      .api()
      .get(`${lang}/${lang ? 'members' : 'czlonkowie'}/${slug}`)
      .expect(200)
  ).text;

describe('contacts of a profile', () => {
  it('are seen by everybody once published, in the order that the member chose, and told to machines', async () => {
    const member = await someMember(app, coordinator);
    const first = await add(member.token, { ...orders, published: true });
    const second = await add(member.token, office);
    expect(await shownOf(member.slug)).toEqual([{ ...orders, phone: '+48601602603', email: null }]);
    expect(await profilePage(member.slug)).not.toContain('Księgowość');
    await app.api(member.token).post(`${CONTACTS}/${second}/publish`).expect(204);
    await app.api(member.token).post(`${CONTACTS}/${second}/move`).send({ direction: 'up' }).expect(204);
    expect((await shownOf(member.slug)).map(({ rolePl }: { rolePl: string }) => rolePl)).toEqual([
      'Księgowość',
      'Zamówienia',
    ]);
    const page = await profilePage(member.slug, '/en');
    expect(page).toContain('Anna Kucharska');
    expect(page).toContain('<dt lang="pl">Księgowość</dt>');
    expect(page).toContain(
      '"contactPoint":[{"@type":"ContactPoint","contactType":"Księgowość","email":"faktury@spoldzielnia.example"}',
    );
    await app.api(member.token).post(`${CONTACTS}/${first}/withhold`).expect(204);
    await app.api(member.token).delete(`${CONTACTS}/${second}`).expect(204);
    expect(await shownOf(member.slug)).toEqual([]);
  });

  it('vanish with the profile that is hidden and with the member that leaves', async () => {
    const member = await someMember(app, coordinator);
    await add(member.token, { ...office, published: true });
    const hide = (at: string) =>
      app.ownerPool.query(`update member_profile set hidden_at = ${at} where organisation_id = $1`, [
        member.organisationId,
      ]);
    await hide('now()');
    expect(await shownOf(member.slug)).toEqual([]);
    await hide('null');
    expect(await shownOf(member.slug)).toHaveLength(1);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    expect(await profileIsGone(member.slug)).toBe(true);
    await app.api(member.token).post(CONTACTS).send(office).expect(409);
  });

  it('say how to reach somebody, and are eight at most however fast they come', async () => {
    const member = await someMember(app, coordinator);
    const refused = await app.api(member.token).post(CONTACTS).send({ rolePl: 'Reklamacje' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/email' }]);
    const keyed = () => app.api(member.token).post(CONTACTS).set('idempotency-key', 'kontakt-1').send(office);
    expect((await keyed().expect(201)).body).toEqual((await keyed().expect(201)).body);
    for (let made = 1; made < 6; made += 1) await add(member.token, office);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => app.api(member.token).post(CONTACTS).send(office)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  });

  it('are changed on their pages, a stale change being refused', async () => {
    const member = await someMember(app, coordinator);
    const id = await add(member.token, office);
    const page = `/panel/profil/kontakty/${id}`;
    const form = { rolePl: 'Faktury', email: '', phone: '89 527 77 77', published: 'true', version: '1' };
    const post = (path: string, fields: object) =>
      app.api(member.token).post(path).type('form').set('sec-fetch-site', 'same-origin').send(fields);
    const wrong = await post(page, { ...form, phone: '' }).expect(422);
    expect(wrong.text).toContain('Podaj e-mail albo telefon.');
    expect(wrong.text).toContain('value="Faktury"');
    await post(page, form).expect(303);
    expect(await shownOf(member.slug)).toMatchObject([{ rolePl: 'Faktury', email: null }]);
    expect((await post(page, form).expect(422)).text).toContain('zapisał ten kontakt po otwarciu tej strony');
    await post(`${page}/ukryj`, {}).expect(303);
    expect(await shownOf(member.slug)).toEqual([]);
    await post(`${page}/usun`, {}).expect(303);
    await app.api(member.token).get(page).expect(404);
  });

  it('lose an erased person: a named contact goes whole, an office keeps its telephone', async () => {
    const member = await someMember(app, coordinator);
    const other = await someMember(app, coordinator);
    const leaver = 'Odchodzi@spoldzielnia.example';
    await add(member.token, { ...orders, email: leaver, published: true });
    await add(member.token, { rolePl: 'Reklamacje', email: leaver, published: true });
    await add(member.token, { rolePl: 'Biuro', email: leaver, phone: '895277777', published: true });
    const { rows } = await app.ownerPool.query<{ id: string; name: string }>(
      'select id, name from account where email = $1',
      [member.email],
    );
    const [{ id, name }] = rows as [{ id: string; name: string }];
    await add(member.token, { ...office, personName: name, published: true });
    await add(other.token, { ...office, personName: name, published: true });
    const person = { accountId: id as never, name, email: leaver.toLowerCase() };
    await app.app.get(Db, { strict: false }).tx('system', (tx) => eraseFromMembers(tx, person));
    expect(await shownOf(member.slug)).toEqual([
      { rolePl: 'Biuro', roleEn: null, personName: null, email: null, phone: '+48895277777' },
      {
        rolePl: 'Księgowość',
        roleEn: null,
        personName: null,
        email: 'faktury@spoldzielnia.example',
        phone: null,
      },
    ]);
    expect(await shownOf(other.slug)).toMatchObject([{ personName: name }]);
  });
});

const profileIsGone = async (slug: string) => (await app.api().get(`/api/v1/members/${slug}`)).status === 404;
