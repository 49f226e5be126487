import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.js';
import { keepProven, someOrganisation, type CastMember } from '../support/cast.js';
import { comparable, everything } from '../support/everything.js';
import { factories, type Factories } from '../support/things.js';
import { routesOf, type Route } from '../support/routes.js';
import { expectations } from './access-expectations.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

let app: TestApp;
let things: Factories;
let stranger: CastMember;
let coordinator: CastMember;
let guarded: Route[];

beforeAll(async () => {
  app = await testApp();
  things = await factories(app);
  stranger = await someOrganisation(app, { name: 'Obca Firma' });
  coordinator = things.coordinator;
  await keepProven(app);
  guarded = routesOf(app).filter(({ key }) => expectations[key]?.of);
});

const call = (token: string, route: Route, id: string) => {
  const agent = app.api(token);
  const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';
  const request = agent[method](route.path.replace(/:\w+/, id).replace(/:\w+/g, randomUUID()));
  const body = expectations[route.key]?.body;
  if (body && !route.path.startsWith('/api/')) void request.type('form');
  return request.redirects(0).set('sec-fetch-site', 'same-origin').send(body);
};

/** What tells a stranger that a thing is there, or lets one change it; empty when nothing does. */
const whatTells = async (routes: readonly Route[]): Promise<string[]> => {
  const wrong: string[] = [];
  // A stranger changes nothing, so one thing of a kind serves all its routes.
  for (const [of, kin] of Map.groupBy(routes, ({ key }) => expectations[key]!.of!)) {
    const id = await things.make(of);
    const before = await everything(app);
    const asked = app.stripe.calls.length;
    for (const route of kin) {
      // The coordinator is a stranger to the parties' affairs like any other.
      const strangers =
        expectations[route.key]!.level === 'coordinator' ? [stranger] : [stranger, coordinator];
      for (const { token } of strangers) {
        const who = token === coordinator.token ? 'coordinator' : 'stranger';
        const absent = randomUUID();
        const theirs = await call(token, route, id);
        const nothing = await call(token, route, absent);
        if (theirs.status !== 404) wrong.push(`${route.key}: ${theirs.status} for a ${who}`);
        if (comparable(theirs, id) !== comparable(nothing, absent))
          wrong.push(`${route.key}: tells a ${who} that it exists`);
      }
    }
    if (app.stripe.calls.length !== asked)
      wrong.push(`one of these asked Stripe: ${kin.map(({ key }) => key).join(', ')}`);
    if ((await everything(app)) !== before)
      wrong.push(`one of these changed something: ${kin.map(({ key }) => key).join(', ')}`);
  }
  return wrong;
};

describe('another organisation’s id', () => {
  it('reads byte for byte like an id that does not exist, and changes nothing', async () => {
    expect(await whatTells(guarded)).toEqual([]);
  }, 400_000);

  it('would have worked for its own people, so that the test above can fail', async () => {
    const wrong: string[] = [];
    const read = new Map<string, string>();
    for (const route of guarded) {
      const of = expectations[route.key]!.of!;
      // Reading leaves a thing as it was; what is acted upon is made anew.
      const id = (route.method === 'GET' && read.get(of)) || (await things.make(of));
      if (route.method === 'GET') read.set(of, id);
      const { status } = await call(things.ownerOf(route.key), route, id);
      if (status === 404 || status === 401 || status === 403 || status >= 500)
        wrong.push(`${route.key}: ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 400_000);

  // The other way round, row security by itself, is in row-security.test.ts.
  it.runIf(full)(
    'does so by the program’s checks alone, with row security off',
    async () => {
      const { rows } = await app.ownerPool.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`,
      );
      expect(rows.length).toBeGreaterThan(50);
      for (const { name } of rows)
        await app.ownerPool.query(`alter table "${name}" disable row level security`);
      expect(await whatTells(guarded)).toEqual([]);
    },
    900_000,
  );
});
