import { beforeAll, expect, it } from 'vitest';
import { API_VERSION } from '../../../src/modules/payments/stripe/client/stripe-gateway.js';
import { atEnd } from '../../support/at-end.js';
import { FakeStripe } from '../../support/stripe-fake/fake.js';
import { scrambled } from '../../support/stripe-fake/webhooks.js';

const fake = new FakeStripe();
let account: string;

const asked = async (
  path: string,
  body: string | null = null,
  headers: Record<string, string> = {},
): Promise<{ status: number; code?: string; message?: string; id?: string }> => {
  const answer = await fetch(`${fake.world.origin}/v1/${path}`, {
    method: body === null ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${fake.env['STRIPE_SECRET_KEY']}`,
      'stripe-version': API_VERSION,
      ...(body !== null && {
        'content-type': 'application/x-www-form-urlencoded',
        'idempotency-key': crypto.randomUUID(),
      }),
      ...headers,
    },
    body,
  });
  const { error, ...rest } = (await answer.json()) as {
    error?: { code: string; message: string };
    id?: string;
  };
  return { status: answer.status, ...rest, ...error };
};

const controller =
  'controller[fees][payer]=account&controller[losses][payments]=stripe' +
  '&controller[stripe_dashboard][type]=full&controller[requirement_collection]=stripe';
const session =
  'mode=payment&success_url=x&cancel_url=x&line_items[0][quantity]=1' +
  '&line_items[0][price_data][currency]=pln&line_items[0][price_data][unit_amount]=500';

beforeAll(async () => {
  await fake.start();
  atEnd(() => fake.stop());
  account = (await asked('accounts', controller)).id!;
  fake.world.account(account).finishOnboarding();
});

it.each([
  ['application_fee=1', 'application_fee is unknown'],
  ['payment_method_types[0]=blik', 'payment_method_types is unknown'],
  ['locale=polski', 'locale is not'],
  [
    'line_items[0][price_data][unit_amount]=5%20z%C5%82',
    'line_items[0][price_data][unit_amount] is not number',
  ],
  ['line_items[1][price_data][unit_amount]=5', 'line_items[1][price_data][currency] is missing'],
  ['payment_intent_data[metadata][a][b]=1', 'payment_intent_data[metadata][a] is no text'],
  ['payment_intent_data[application_fee_amount]=5', 'The cluster takes no fee'],
])("refuses what the client's types do not have: %s", async (more, why) => {
  const answer = await asked('checkout/sessions', `${session}&${more}`, { 'stripe-account': account });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain(why);
});

it('asks for the key, the version, the account where it is due, and a key of each request', async () => {
  const of = { 'stripe-account': account };
  expect(await asked('payouts', null, { ...of, authorization: 'Bearer sk_test_other' })).toMatchObject({
    status: 401,
  });
  expect(await asked('payouts', null, { ...of, 'stripe-version': '2020-08-27' })).toMatchObject({
    status: 400,
  });
  expect(await asked('payouts')).toMatchObject({ code: 'account_header' });
  expect(await asked('accounts', controller, of)).toMatchObject({ code: 'account_header' });
  expect(await asked('payouts', null, { 'stripe-account': 'acct_other' })).toMatchObject({
    code: 'account_invalid',
  });
  expect(await asked('checkout/sessions', session, { ...of, 'idempotency-key': '' })).toMatchObject({
    code: 'idempotency_key_missing',
  });
  expect(await asked('charges', null, of)).toMatchObject({ status: 404 });
});

it('answers a key that comes again as before, and refuses it with another question', async () => {
  const headers = { 'stripe-account': account, 'idempotency-key': 'k' };
  const first = await asked('checkout/sessions', session, headers);
  expect(await asked('checkout/sessions', session, headers)).toEqual(first);
  expect(await asked('checkout/sessions', session.replace('500', '501'), headers)).toMatchObject({
    status: 400,
    code: 'idempotency_key_in_use',
  });
});

it('delivers on a bad day some events never, some again, and in another order, the same day over', () => {
  const day = (seed: number) => {
    let state = seed;
    const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    return scrambled(
      Array.from({ length: 50 }, (_, at) => at),
      random,
    );
  };
  const sent = day(7);
  expect(sent).toEqual(day(7));
  expect(new Set(sent).size).toBeLessThan(50);
  expect(new Set(sent).size).toBeLessThan(sent.length);
  expect(sent).not.toEqual([...sent].sort((one, other) => one - other));
});
