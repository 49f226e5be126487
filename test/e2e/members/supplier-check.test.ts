import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { someNip } from '../../support/nip.js';

let app: TestApp;
let member: CastMember & { slug: string; number: number };
let former: CastMember & { number: number };
let buyer: CastMember;
let suspended: CastMember;

const certificate = { kind: 'certificate', title: 'HACCP', validFrom: '2026-01-01', disclosure: 'all' };

beforeAll(async () => {
  app = await testApp();
  const coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator, { name: 'Spółdzielnia Socjalna Żuraw' });
  former = await someMember(app, coordinator, { name: 'Spółdzielnia Dawna' });
  await app.api(former.token).post('/api/v1/organisation/evidence').field(certificate).expect(201);
  await app.api(former.token).post('/api/v1/membership/leave').send({}).expect(200);
  buyer = await someOrganisation(app, { name: 'Firma Pytająca' });
  suspended = await someMember(app, coordinator, { name: 'Spółdzielnia Zawieszona' });
  await app.ownerPool.query(
    `update membership set suspended_at = now(), suspension_resolution = '1/2026' where organisation_id = $1`,
    [suspended.organisationId],
  );
});

type Answer = { verdict: string; suppliers: Record<string, unknown>[]; at: string };
const check = async (q: string) =>
  (await app.api().get('/api/v1/supplier-checks').query({ q }).expect(200)).body as Answer;

describe('checking a supplier', () => {
  it('says that a member is one, since when, and who it is', async () => {
    const { verdict, suppliers } = await check(`PL ${member.nip}`);
    expect(verdict).toBe('member');
    expect(suppliers).toMatchObject([
      { name: member.name, number: member.number, slug: member.slug, until: null, nip: member.nip },
    ]);
  });

  it('finds a name in spite of typing errors and missing Polish letters', async () => {
    for (const name of ['Zuraw', 'spoldzielnia socjalna żurav', 'Żuraw'])
      expect((await check(name)).suppliers[0]).toMatchObject({ name: member.name });
    expect(await check('Elektrownia')).toMatchObject({ verdict: 'unknown', suppliers: [] });
  });

  it('says of a former member until when it was one, and nothing of its present affairs', async () => {
    const { verdict, suppliers } = await check(former.nip);
    expect(verdict).toBe('former');
    expect(suppliers[0]).toMatchObject({ name: former.name, slug: null, nip: null, town: null });
    expect(suppliers[0]!['until']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('tells a known organisation that is no member from a number that nobody has, and names neither', async () => {
    expect(await check(buyer.nip)).toMatchObject({ verdict: 'not-member', suppliers: [] });
    expect(await check(suspended.nip)).toMatchObject({ verdict: 'not-member', suppliers: [] });
    expect((await check('Spółdzielnia Zawieszona')).suppliers.map(({ name }) => name)).not.toContain(
      suspended.name,
    );
    expect(await check(someNip())).toMatchObject({ verdict: 'unknown', suppliers: [] });
  });

  it('refuses a wrong NIP with what is wrong with it', async () => {
    const answer = await app.api().get('/api/v1/supplier-checks?q=5260250275').expect(422);
    expect(answer.text).toContain('Cyfra kontrolna');
  });

  it('shows a member’s evidence with its dates, and none of a former one', async () => {
    await app.api(member.token).post('/api/v1/organisation/evidence').field(certificate).expect(201);
    expect((await check(member.nip)).suppliers[0]).toMatchObject({
      evidence: [{ title: 'HACCP', validFrom: '2026-01-01', standing: 'valid', verifiedAt: null }],
    });
    expect((await check(former.nip)).suppliers[0]).toMatchObject({ evidence: [] });
    const page = (q: string) => visitor(app.origin).get(`/sprawdz-dostawce?q=${q}`).expect(200);
    expect((await page(member.nip)).text).toMatch(/HACCP[\s\S]*01\.01\.2026/);
    expect((await page(former.nip)).text).not.toContain('zaswiadczenia');
  });

  it('is a dated page for everybody, without JavaScript', async () => {
    const person = visitor(app.origin);
    const found = await person.get(`/sprawdz-dostawce?q=${member.nip}`).expect(200);
    expect(found.text).toContain('Jest członkiem klastra');
    expect(found.text).toMatch(/Stan na \d/);
    expect((await person.get(`/sprawdz-dostawce?q=${buyer.nip}`)).text).toContain(
      'Nie jest członkiem klastra',
    );
    expect((await person.get(`/sprawdz-dostawce?q=${someNip()}`)).text).toContain('Nie znamy takiego NIP');
    const wrong = await person.get('/sprawdz-dostawce?q=526025').expect(422);
    expect(wrong.text).toContain('10 cyfr');
    expect(wrong.text).toContain('value="526025"');
    await person.get('/en/check-supplier').expect(200);
  });
});
