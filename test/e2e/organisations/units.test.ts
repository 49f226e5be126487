import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';

let app: TestApp;
let municipality: CastMember;

type Organisation = {
  name: string;
  nip: string;
  kind: string;
  version: number;
  principal: { name: string; nip: string; town: string | null } | null;
};

beforeAll(async () => {
  app = await testApp();
  municipality = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Dywity', town: 'Dywity' });
});

const units = async (member: CastMember) =>
  (await app.api(member.token).get('/api/v1/organisation/units').expect(200)).body as {
    kinds: string[];
    units: { id: string; name: string }[];
    claiming: { id: string; name: string }[];
  };
const own = async (token: string) =>
  (await app.api(token).get('/api/v1/organisation').expect(200)).body as Organisation;

/** A school whose people gave the municipality's tax number as their principal's. */
const school = async (name: string, nip = municipality.nip) => {
  const one = await someOrganisation(app, { kind: 'municipal-unit', name, principal: 'Gmina z pamięci' });
  await app.ownerPool.query('update organisation set nip = $2 where id = $1', [one.organisationId, nip]);
  return one;
};

describe('a kind without legal personality', () => {
  it.each(['municipal-unit', 'zaz', 'wtz', 'cis', 'kis'] as const)(
    '%s is not registered without the legal person behind it',
    async (kind) => {
      const answer = await app
        .api()
        .post('/api/v1/registrations')
        .send({
          ...{ kind, organisationName: 'Bez osoby', nip: municipality.nip, town: 'Olsztyn', name: 'Anna' },
          ...{ email: `${kind}@bez.example`, password: 'trzy rozne slowa 77', acceptTerms: true },
        })
        .expect(422);
      expect(answer.text).toContain('/principalName');
    },
  );

  it('shares the tax number of its principal with others, and a legal person with nobody', async () => {
    const body = (email: string, more: Record<string, unknown>) => ({
      ...{ organisationName: 'Następna', nip: municipality.nip, town: 'Dywity', name: 'Anna', email },
      ...{ password: 'trzy rozne slowa 77', acceptTerms: true, ...more },
    });
    const register = (email: string, more: Record<string, unknown>) =>
      app.api().post('/api/v1/registrations').send(body(email, more));
    await register('cis@dywity.example', { kind: 'cis', principalName: 'Gmina Dywity' }).expect(202);
    // The earlier name of the field is still read.
    await register('kis@dywity.example', { kind: 'kis', payerName: 'Gmina Dywity' }).expect(202);
    await register('firma@dywity.example', { kind: 'firm' }).expect(409);
  });

  it('keeps what its people say of the principal, and shows it as the contract will name it', async () => {
    const zaz = await someOrganisation(app, {
      kind: 'zaz',
      name: 'ZAZ „Słonecznik”',
      principal: 'Fundacja „Pole”',
    });
    const { version } = await own(zaz.token);
    await app
      .api(zaz.token)
      .patch('/api/v1/organisation')
      .send({
        ...{
          version,
          organisationName: 'ZAZ „Słonecznik”',
          town: 'Olsztyn',
          principalName: 'Fundacja „Pole”',
        },
        ...{
          principalKrs: '0000123456',
          principalStreet: 'Jasna 2',
          principalPostCode: '10-900',
          principalTown: 'Olsztyn',
        },
      })
      .expect(204);
    expect((await own(zaz.token)).principal).toEqual({
      ...{ name: 'Fundacja „Pole”', nip: zaz.nip, krs: '0000123456' },
      ...{ street: 'Jasna 2', postCode: '10-900', town: 'Olsztyn' },
    });
  });
});

describe('units of a municipality', () => {
  it('that say so themselves are linked when the municipality agrees, and told', async () => {
    const one = await school('Szkoła w Kieźlinach');
    const stranger = await school('Szkoła obca', '7390000016');
    const { claiming } = await units(municipality);
    expect(claiming.map(({ name }) => name)).toContain('Szkoła w Kieźlinach');
    expect(claiming.map(({ name }) => name)).not.toContain('Szkoła obca');
    const api = app.api(municipality.token);
    await api.post(`/api/v1/organisation/units/${stranger.organisationId}/link`).expect(404);
    await api.post(`/api/v1/organisation/units/${one.organisationId}/link`).expect(204);
    await api.post(`/api/v1/organisation/units/${one.organisationId}/link`).expect(404);
    await app.runJobs();
    expect((await own(one.token)).principal).toMatchObject({ name: 'Gmina Dywity', town: 'Dywity' });
    expect((await app.mail.sentTo(one.email)).at(-1)?.subject).toBe('Jednostka połączona');

    await api.post(`/api/v1/organisation/units/${one.organisationId}/unlink`).expect(204);
    expect((await own(one.token)).principal).toMatchObject({ name: 'Gmina Dywity', nip: municipality.nip });
    expect((await units(municipality)).units).toEqual([]);
  });

  it('follow its name while they are linked, and not its people’s memory of it', async () => {
    const other = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Pierwsza' });
    const one = await school('Szkoła Druga', other.nip);
    await app.api(other.token).post(`/api/v1/organisation/units/${one.organisationId}/link`).expect(204);
    const { version } = await own(other.token);
    await app
      .api(other.token)
      .patch('/api/v1/organisation')
      .send({ version, organisationName: 'Gmina Przemianowana', town: 'Olsztyn' })
      .expect(204);
    const unit = await own(one.token);
    await app
      .api(one.token)
      .patch('/api/v1/organisation')
      .send({
        version: unit.version,
        organisationName: unit.name,
        town: 'Olsztyn',
        principalName: 'Kto inny',
      })
      .expect(204);
    expect((await own(one.token)).principal?.name).toBe('Gmina Przemianowana');
  });

  it('are founded by form: the person owns the new one and goes on acting for the municipality', async () => {
    const browser = await signedIn(app, municipality);
    const path = '/panel/organizacja/jednostki';
    const wrong = await browser
      .post(path, { kind: 'municipal-unit', organisationName: 'Aaa Szkoła' })
      .expect(422);
    expect(wrong.text).toContain('value="Aaa Szkoła"');
    await browser
      .post(path, { kind: 'municipal-unit', organisationName: 'Aaa Szkoła', town: 'Dywity' })
      .expect(303);
    const page = parseHTML((await browser.get(path).expect(200)).text).document;
    expect(page.querySelector('h1')?.textContent).toBe('Gmina Dywity');
    expect(page.body.textContent).toContain('Aaa Szkoła');
    const { units: list } = await units(municipality);
    expect(list.map(({ name }) => name)).toEqual(['Aaa Szkoła']);
    await browser.post(`${path}/${list[0]!.id}/odlacz`).expect(303);
  });
});

describe('who may have which units', () => {
  it('a cooperative runs the four kinds and has no schools; a unit has none', async () => {
    const cooperative = await someOrganisation(app, { kind: 'social-cooperative' });
    expect((await units(cooperative)).kinds).toEqual(['zaz', 'wtz', 'cis', 'kis']);
    await app
      .api(cooperative.token)
      .post('/api/v1/organisation/units')
      .send({ kind: 'municipal-unit', organisationName: 'Szkoła', town: 'Olsztyn' })
      .expect(422);
    const unit = await school('Szkoła bez jednostek');
    await app.api(unit.token).get('/api/v1/organisation/units').expect(404);
    const browser = await signedIn(app, unit);
    expect((await browser.get('/panel/organizacja').expect(200)).text).not.toContain(
      '/panel/organizacja/jednostki',
    );
  });
});
