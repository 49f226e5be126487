import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Organisations } from '../../src/modules/organisations/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { PASSWORD, someOrganisation, type CastMember } from '../support/cast.js';
import { sampleOf } from '../support/hostile/values.js';
import { join } from '../support/roles.js';
import { leavingLast, routesOf, signingOut } from '../support/routes.js';
import { expectations, type Level } from './access-expectations.js';

let app: TestApp;
let credentials: Readonly<Record<Credential, string>>;

/** Ways to be less than one seems: keys of machines, ended sessions, lost rights. */
const credentialNames = [
  'a viewer’s key',
  'an editor’s key',
  'a key of the coordinator',
  'a viewer of the coordinator',
  'an owner of the coordinator without second factor',
  'a revoked key',
  'a key that ran out',
  'a key of somebody who left',
  'an ended session',
  'a session that ran out',
  'a session of before the new password',
  'a word that is no secret',
  'somebody else’s session with one letter changed',
] as const;
type Credential = (typeof credentialNames)[number];

/** What each reaches, written apart from the program: the levels that it passes, `none` but the public ones. */
const reached: Readonly<Record<Credential, readonly Level[]>> = {
  'a viewer’s key': ['viewer'],
  'an editor’s key': ['viewer', 'editor'],
  'a key of the coordinator': ['viewer', 'editor'],
  'a viewer of the coordinator': ['account', 'viewer'],
  'an owner of the coordinator without second factor': ['account', 'viewer', 'editor', 'owner'],
  'a revoked key': [],
  'a key that ran out': [],
  'a key of somebody who left': [],
  'an ended session': [],
  'a session that ran out': [],
  'a session of before the new password': [],
  'a word that is no secret': [],
  'somebody else’s session with one letter changed': [],
};

const key = async (of: { token: string }, role: 'viewer' | 'editor', days = 30) => {
  await app.ownerPool.query('update session set proven_at = now()');
  const made = await app
    .api(of.token)
    .post('/api/v1/tokens')
    .send({ name: 'Program', role, days })
    .expect(201);
  return made.body as { id: string; token: string };
};

const signIn = async ({ email }: CastMember) => {
  const answer = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
  return (answer.body as { token: string }).token;
};

beforeAll(async () => {
  // Not the demonstration, in which the coordinator needs no second factor.
  app = await testApp({ SEED: 'none' });
  const owner = await someOrganisation(app);
  const coordinator = await someOrganisation(app, { kind: 'support-body' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');

  const revoked = await key(owner, 'editor');
  await app.ownerPool.query('update api_token set revoked_at = now() where id = $1', [revoked.id]);
  const old = await key(owner, 'editor');
  await app.ownerPool.query(`update api_token set expires_at = now() - interval '1 minute' where id = $1`, [
    old.id,
  ]);
  const leaver = await someOrganisation(app);
  const left = await key(leaver, 'editor');
  await app.ownerPool.query('delete from organisation_person where organisation_id = $1', [
    leaver.organisationId,
  ]);

  const ended = await signIn(owner);
  await app.api(ended).delete('/api/v1/session').expect(204);
  const changer = await someOrganisation(app);
  await app.api().post('/api/v1/password-resets').send({ email: changer.email }).expect(202);
  await app.runJobs();
  const link = new URL(await app.mail.lastLink(changer.email), app.origin).searchParams.get('token');
  await app
    .api()
    .post('/api/v1/password-resets/use')
    .send({ token: link, password: 'cztery inne slowa 88' })
    .expect(200);
  const runOut = await someOrganisation(app);
  await app.ownerPool.query(
    `update session set expires_at = now() - interval '1 second'
     where account_id = (select id from account where email = $1)`,
    [runOut.email],
  );
  credentials = {
    'a viewer’s key': (await key(owner, 'viewer')).token,
    'an editor’s key': (await key(owner, 'editor')).token,
    'a key of the coordinator': (await key(coordinator, 'editor')).token,
    'a viewer of the coordinator': await join(app, coordinator, 'viewer'),
    'an owner of the coordinator without second factor': coordinator.token,
    'a revoked key': revoked.token,
    'a key that ran out': old.token,
    'a key of somebody who left': left.token,
    'an ended session': ended,
    'a session that ran out': runOut.token,
    'a session of before the new password': changer.token,
    'a word that is no secret': 'x'.repeat(43),
    'somebody else’s session with one letter changed': owner.token.replace(/^./, (sign) =>
      sign === 'A' ? 'B' : 'A',
    ),
  };
});

describe('a route', () => {
  it.each(credentialNames)(
    'is reached by %s as far as expected and no further',
    async (name) => {
      const wrong: string[] = [];
      // Who reaches nothing at all is tried everywhere in the full lane only.
      const most = reached[name].length > 0 ? Infinity : 40;
      for (const route of leavingLast(sampleOf(routesOf(app), name, most))) {
        const { level, proven } = expectations[route.key] ?? { level: 'public' as const, proven: undefined };
        if (level === 'public' || signingOut.includes(route.key)) continue;
        const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete';
        const { status, headers } = await app
          .api(credentials[name])
          [method](route.path.replace(/:\w+/g, randomUUID()))
          .redirects(0)
          .set('sec-fetch-site', 'same-origin');
        const location = status === 303 ? String(headers['location']) : '';
        const toProve = location.startsWith('/konto/bezpieczenstwo') && !route.path.startsWith('/konto');
        const led = /^\/(logowanie|konto\/potwierdz)\?next=/.test(location) || toProve;
        const turnedAway = status === 401 || status === 403 || led;
        const passes = reached[name].includes(level) && !(proven && name.includes('key'));
        if (status >= 500 || turnedAway === passes) wrong.push(`${route.key}: ${status} at level ${level}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
