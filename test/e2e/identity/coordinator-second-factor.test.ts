import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';
import { setUpApp } from '../../support/second-factor.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  // Not a demonstration, whose coordinator is let off.
  app = await testApp({ SEED: 'none' });
  coordinator = await someCoordinator(app);
});

const code = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('the coordinator outside the demonstration', () => {
  it('is led to setting up the second step, which then opens the desk; removing it closes the desk', async () => {
    const browser = await signedIn(app, coordinator);
    const led = await browser.get('/koordynator').expect(303);
    expect(led.headers['location']).toBe('/konto/bezpieczenstwo');
    expect((await browser.get('/konto/bezpieczenstwo').expect(200)).text).toContain(
      'Biurko koordynatora otwiera się tylko po logowaniu w dwóch krokach',
    );
    const api = app.api(coordinator.token);
    const refused = await api.get('/api/v1/membership-applications').expect(403);
    expect(code(refused)).toBe('access/second-factor-needed');
    await api.get('/api/v1/organisation').expect(200);

    await setUpApp(app, coordinator);
    await api.get('/api/v1/membership-applications').expect(200);
    await api.delete('/api/v1/account/authenticator-app').expect(204);
    await api.get('/api/v1/membership-applications').expect(403);
  });

  it('has no desk behind a machine key', async () => {
    await setUpApp(app, coordinator);
    const made = await app
      .api(coordinator.token)
      .post('/api/v1/tokens')
      .send({ name: 'Program', role: 'editor' });
    const machine = app.api((made.body as { token: string }).token);
    await machine.get('/api/v1/organisation').expect(200);
    expect(code(await machine.get('/api/v1/membership-applications').expect(403))).toBe(
      'access/second-factor-needed',
    );
  });
});
