import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantScopes, type GrantScope } from '../../src/platform/access/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import type { CastMember } from '../support/cast.js';
import { giveGrant, switchTo } from '../support/grants-scene.js';
import { someCoordinator, someMember } from '../support/members-scene.js';
import { leavingLast, routesOf, signingOut, type Route } from '../support/routes.js';
import { expectations } from './access-expectations.js';
import { openedByGrant } from './grant-expectations.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember;
let routes: readonly Route[];

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  // Routes that end or change the session would make the rest meaningless.
  routes = leavingLast(routesOf(app)).filter(
    ({ key }) => !signingOut.includes(key) && !/organisation\/switch|przelacz/.test(key),
  );
});

const call = (token: string, { method, path }: Route) =>
  app
    .api(token)
    [method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete'](path.replace(/:\w+/g, randomUUID()))
    .redirects(0)
    .set('sec-fetch-site', 'same-origin');

/** Routes for which one has to act for an organisation, and that the person got past the door of. */
const reached = async (token: string): Promise<string[]> => {
  const open: string[] = [];
  for (const route of routes) {
    const level = expectations[route.key]?.level;
    if (level === 'public' || level === 'account') continue;
    const { status } = await call(token, route);
    if (status !== 401 && status !== 403) open.push(route.key);
  }
  return open.sort();
};

describe('acting for a member by a grant (agreement §5.1)', () => {
  it.each([...grantScopes.map((scope) => [scope]), [...grantScopes]] as GrantScope[][])(
    'reaches of all routes only what its scopes name: %s %s %s',
    async (...given) => {
      const scopes = given.filter(Boolean);
      expect((await giveGrant(app, member, scopes)).status).toBe(201);
      await switchTo(app, coordinator, member).expect(204);
      expect(await reached(coordinator.token)).toEqual(
        scopes.flatMap((scope) => openedByGrant[scope]).sort(),
      );
    },
    120_000,
  );
});
