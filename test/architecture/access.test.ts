import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.js';
import { keepProven } from '../support/cast.js';
import { castOfRoles, type RoleCast } from '../support/roles.js';
import { routesOf, type Route } from '../support/routes.js';
import { expectations, type Level } from './access-expectations.js';

let app: TestApp;
let roles: RoleCast;
let routes: Route[];

beforeAll(async () => {
  app = await testApp();
  roles = await castOfRoles(app);
  await keepProven(app);
  const all = routesOf(app);
  routes = [
    ...all.filter(({ key }) => !leaving.includes(key)),
    ...all.filter(({ key }) => leaving.includes(key)),
  ];
});

/** Come last: who has left the cluster no longer is what the other routes ask for. */
const leaving = ['POST /api/v1/membership/leave', 'POST /panel/czlonkostwo/wystapienie'];

const order: readonly Level[] = ['viewer', 'editor', 'owner'];

/** Whether a role gets past a door; the test's own reckoning, not the program's. */
const passes = (role: string, level: Level): boolean => {
  if (level === 'public') return true;
  if (role === 'anonymous') return false;
  if (level === 'account') return true;
  if (level === 'coordinator' || level === 'council') return role === level;
  if (role === 'homeless') return false;
  const own = role === 'coordinator' || role === 'council' ? 'owner' : role;
  return order.indexOf(own as Level) >= order.indexOf(level);
};

const call = (token: string | undefined, route: Route, id = randomUUID()) => {
  const path = route.path.replace(/:\w+/g, id);
  const agent = app.api(token);
  const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete';
  return agent[method](path).redirects(0).set('sec-fetch-site', 'same-origin');
};

describe('every route', () => {
  it('has its expectation, and every expectation its route', () => {
    const keys = routes.map(({ key }) => key).sort((a, b) => a.localeCompare(b));
    expect(keys).toEqual(Object.keys(expectations).sort((a, b) => a.localeCompare(b)));
  });

  it.each(['anonymous', 'homeless', 'viewer', 'editor', 'owner', 'coordinator', 'council'] as const)(
    'lets %s as far as expected and no further',
    async (role) => {
      const wrong: string[] = [];
      for (const route of routes) {
        const { level } = expectations[route.key] ?? { level: 'public' as const };
        // Signing out would end the session that the next routes need.
        if (route.key === 'DELETE /api/v1/session' || route.key === 'POST /wyloguj') continue;
        const { status, headers } = await call(roles[role], route);
        const page = !route.path.startsWith('/api/');
        const turnedAway =
          status === 401 ||
          status === 403 ||
          (page &&
            role === 'anonymous' &&
            status === 303 &&
            /\/logowanie\?next=/.test(String(headers['location'])));
        if (status >= 500) wrong.push(`${route.key}: ${status}`);
        if (turnedAway === passes(role, level))
          wrong.push(`${route.key}: ${status} for ${role}, level ${level}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
