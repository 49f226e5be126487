import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectations } from '../../architecture/access-expectations.js';
import { someOrganisation } from '../../support/cast.js';
import { somePhoto } from '../../support/catalog-scene.js';
import { payCheckout } from '../../support/checkout-things.js';
import { endpointsOf, type Endpoint } from '../../support/hostile/api.js';
import { writtenBodies } from '../../support/hostile/api-bodies.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';
import { mt940 } from '../../support/payment-things.js';
import { localDateOf } from '../../../src/shared/dates.js';

let scene: HostileScene;
let creating: readonly Endpoint[];

/** Answers that cannot be given twice, since they hold a secret that is shown once, or that mails a link. */
const secretive =
  /session|second-step|confirmations|registrations|\/tokens|account\/|\/claims|password-resets/;
/** Of these there are few by rule, however they are asked for. */
const rationed = /\/reminders$/;

beforeAll(async () => {
  scene = await hostileScene();
  creating = endpointsOf(scene).endpoints.filter(
    ({ key, method, created }) =>
      // Motions and votes are decided once by their own rules.
      method === 'post' &&
      created &&
      !secretive.test(key) &&
      !rationed.test(key) &&
      expectations[key]?.level !== 'council',
  );
});

const send = async (endpoint: Endpoint, ids: readonly string[], body: unknown, key: string | null) => {
  const left = [...ids];
  const path = endpoint.path.replace(/\{\w+\}/g, () => left.shift() ?? 'x');
  const request = scene.app.api(scene.callerOf(endpoint.key)).post(path);
  if (key) void request.set('idempotency-key', key);
  if (endpoint.key.endsWith('/photos'))
    return request.field('alt', 'Stół').attach('photo', await somePhoto(60, 40), 'stol.jpg');
  if (endpoint.key.endsWith('/signed-copies'))
    return request.attach('file', Buffer.from('umowa'), 'umowa.txt');
  if (endpoint.key.endsWith('/bank-statements'))
    return request.attach(
      'file',
      Buffer.from(mt940(localDateOf(scene.app.clock.now()), [['Darowizna', '1,00']])),
      'wyciag.sta',
    );
  return request.send(body as object);
};

const bodyFor = async ({ key }: Endpoint, ids: readonly string[]): Promise<unknown> => {
  if (key.endsWith('/checkouts')) {
    // With the first of all the supplier begins to take payments online.
    await scene.things.make('checkout');
    return { receivableIds: [await scene.things.make('receivable')] };
  }
  if (key.endsWith('/refunds')) {
    const receivableId = await payCheckout(scene.app, scene.things.buyer, ids[0]!);
    return { receivableId, amount: '0,10', reason: 'Braki' };
  }
  if (key.includes('/campaign-plans/:id/invitations'))
    return { organisations: [scene.things.supplier.organisationId] };
  if (key.includes('/procedures/:id/invitations') || key.endsWith('/contracts/:id/shares')) {
    const member = await someOrganisation(scene.app, { kind: 'social-cooperative' });
    await scene.things.admit(member);
    const { organisationId } = member;
    return key.endsWith('/shares')
      ? { partnerId: organisationId, work: 'Dowóz', net: '0,10' }
      : { supplierIds: [organisationId] };
  }
  if (key.endsWith('/invitations')) return { email: `${randomUUID()}@osoba.example`, role: 'viewer' };
  if (key.endsWith('/features'))
    return { ...(writtenBodies(scene)[key] as object), listing: await scene.things.make('listing') };
  const body = writtenBodies(scene)[key] ?? expectations[key]?.body ?? {};
  // The one of a first quote; written bodies are those of a revision.
  return key.endsWith('/quotes') ? { ...(body as object), revision: 0 } : body;
};

describe('a request to create that is sent twice at once', () => {
  it('with one key creates one thing and gets one answer, also later, and never stands for other data', async () => {
    const wrong: string[] = [];
    for (const endpoint of creating) {
      const ids = await scene.idsFor(endpoint.key);
      const body = await bodyFor(endpoint, ids);
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => send(endpoint, ids, body, key)));
      answers.push(await send(endpoint, ids, body, key));
      const statuses = answers.map(({ status }) => status).join();
      // A route whose body is known nowhere is refused, and refused alike.
      const known = Object.keys(body as object).length > 0 || !endpoint.schema;
      if (!known && answers[0]!.status < 500 && new Set(statuses.split(',')).size === 1) continue;
      if (new Set(statuses.split(',')).size > 1 || answers[0]!.status >= 300)
        wrong.push(`${endpoint.key}: ${statuses}`);
      if (new Set(answers.map(({ text }) => text)).size > 1) wrong.push(`${endpoint.key}: several answers`);
      if (endpoint.key.endsWith('/photos') || Object.keys(body as object).length === 0) continue;
      const [name] =
        Object.entries(body as object).find(
          ([, value]) => typeof value === 'string' && /^[A-ZŻ]\w+/.test(value),
        ) ?? [];
      if (!name) continue;
      const other = await send(endpoint, ids, { ...(body as object), [name]: 'Co innego' }, key);
      if (other.status !== 409)
        wrong.push(`${endpoint.key}: ${other.status} for other data under the same key`);
    }
    expect(wrong).toEqual([]);
    expect(creating.length).toBeGreaterThan(7);
  }, 120_000);

  it('without a key never ends in a fault of ours', async () => {
    const wrong: string[] = [];
    for (const endpoint of creating) {
      const ids = await scene.idsFor(endpoint.key);
      const body = await bodyFor(endpoint, ids);
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(endpoint, ids, body, null)));
      for (const { status } of answers) if (status >= 500) wrong.push(`${endpoint.key}: ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
