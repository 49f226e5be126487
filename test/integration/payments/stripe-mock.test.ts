import { describe, expect, it } from 'vitest';
import { StripeGateway } from '../../../src/modules/payments/stripe/client/stripe-gateway.js';
import { loadConfig } from '../../../src/platform/config/config.js';

const url = process.env['STRIPE_MOCK_URL'];

/** Stripe's own mock, which checks each request by Stripe's description of its API and answers with examples. */
describe.skipIf(!url)('the requests, as stripe-mock reads them', () => {
  const gateway = new StripeGateway(
    loadConfig({
      STRIPE_SECRET_KEY: 'sk_test_123',
      STRIPE_WEBHOOK_SECRET: 'whsec_123',
      STRIPE_API_URL: url ?? '',
    }),
  );
  const account = 'acct_1AbC';
  const key = () => crypto.randomUUID();
  const urls = { back: 'https://rynek.example.pl/a', again: 'https://rynek.example.pl/b' };
  const checkout = {
    reference: key(),
    lines: [{ name: 'WR/2026/0001/1', amount: 12_345 }],
    ...{ successUrl: urls.back, cancelUrl: urls.again },
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    lang: 'pl' as const,
  };

  /** One that is older than the API version of the client refuses, as unknown, what that version has added. */
  const knowsAllowedMethods = async (): Promise<boolean> => {
    const body = new URLSearchParams({ mode: 'payment', 'allowed_payment_method_types[0]': 'blik' });
    const headers = { authorization: 'Bearer sk_test_123' };
    return (await fetch(`${url}/v1/checkout/sessions`, { method: 'POST', headers, body })).ok;
  };

  it('a checkout', async ({ skip }) => {
    if (!(await knowsAllowedMethods())) skip('This stripe-mock knows no allowed_payment_method_types yet');
    await expect(gateway.createCheckout(key(), account, checkout)).resolves.toMatch(/^cs_/);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an account', () => gateway.createAccount(key(), key())],
    ['a link', () => gateway.accountLink(account, urls)],
    ['how an account stands', () => gateway.account(account)],
    ['how a checkout stands', () => gateway.checkout(account, 'cs_test_1')],
    ['the end of a checkout', () => gateway.expireCheckout(key(), account, 'cs_test_1')],
    ['a payment with its fee', () => gateway.payment(account, 'pi_1')],
    ['a refund', () => gateway.createRefund(key(), account, { paymentId: 'pi_1', amount: 100 })],
    ['refunds', () => gateway.refunds(account, 'pi_1')],
    ['disputes', () => gateway.disputes(account, 'pi_1')],
    ['payouts', () => gateway.payouts(account, 'po_1')],
    ['events', () => gateway.events(account, new Date(0), ['payment_intent.succeeded'])],
  ])('%s', async (_, ask) => {
    await expect(ask().then(() => 'answered')).resolves.toBe('answered');
  });
});
