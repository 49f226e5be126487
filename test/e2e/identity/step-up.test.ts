import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { PASSWORD, prove, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';

let app: TestApp;
let firm: CastMember;

beforeAll(async () => {
  app = await testApp();
  firm = await someOrganisation(app, { name: 'Firma Ostrożna' });
});

const change = { organisationName: 'Firma Ostrożniejsza', town: 'Olsztyn', postCode: '10-001', version: '1' };
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('a sensitive act', () => {
  it('is done within ten minutes of signing in, later only after a proof', async () => {
    const api = app.api(firm.token);
    const invite = (email: string) =>
      api.post('/api/v1/organisation/invitations').send({ email, role: 'viewer' });
    await invite('a@a.example').expect(201);
    await app.clock.advance({ minutes: 10 });
    const refused = await invite('b@b.example').expect(403);
    expect(code(refused)).toBe('access/proof-needed');
    await prove(app, firm);
    await invite('b@b.example').expect(201);
  });

  it('is not proved by a wrong password', async () => {
    await app.clock.advance({ minutes: 10 });
    const api = app.api(firm.token);
    const answer = await api.post('/api/v1/session/proof').send({ password: 'zle haslo 123' }).expect(422);
    expect(code(answer)).toBe('identity/wrong-password');
    await api.post('/api/v1/tokens').send({ name: 'Program', role: 'editor' }).expect(403);
  });

  it('is out of reach for a machine key, which cannot prove anything', async () => {
    await prove(app, firm);
    const made = await app.api(firm.token).post('/api/v1/tokens').send({ name: 'Program', role: 'editor' });
    const machine = app.api((made.body as { token: string }).token);
    await machine.get('/api/v1/organisation').expect(200);
    await machine.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(403);
    expect((await machine.get('/api/v1/organisation/people')).status).toBe(200);
  });

  it('keeps the half-written form on its way through the proof', async () => {
    const browser = await signedIn(app, firm);
    await app.clock.advance({ minutes: 11 });
    const asked = await browser.post('/panel/organizacja', { ...change, password: 'tajne' }).expect(403);
    expect(asked.text).toContain('Potwierdź, że to Ty');
    const parked = /name="parked" value="([^"]*)"/.exec(asked.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(parked)).toMatchObject({ path: '/panel/organizacja', fields: change });
    expect(parked).not.toContain('tajne');
    const wrong = await browser.post('/konto/potwierdz', { password: 'zle haslo 123', parked }).expect(422);
    expect(wrong.text).toContain('Firma Ostrożniejsza');
    const resumed = await browser.post('/konto/potwierdz', { password: PASSWORD, parked }).expect(200);
    expect(resumed.text).toContain('value="Firma Ostrożniejsza"');
    await browser.post('/panel/organizacja', change).expect(303);
  });

  it('leads to local pages only after the proof', async () => {
    const browser = await signedIn(app, firm);
    for (const next of ['//evil.example', 'https://evil.example/x', '/\\evil.example']) {
      const answer = await browser.post('/konto/potwierdz', { password: PASSWORD, next }).expect(303);
      expect(answer.headers['location']).toBe('/konto');
    }
  });
});
