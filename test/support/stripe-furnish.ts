import type { TestApp } from './app.js';

/** The organisation of the session connects its account at Stripe, fills in the form there, and is paid out once. */
export const connectStripe = async (app: TestApp, token: string): Promise<string> => {
  const api = app.api(token);
  await api.post('/api/v1/online-payments/connect').send({}).expect(200);
  const [accountId] = [...app.stripe.world.accounts.keys()].slice(-1);
  const account = app.stripe.world.account(accountId!);
  account.finishOnboarding();
  account.payOut(12_345);
  await api.post('/api/v1/online-payments/refresh').expect(200);
  return account.id;
};
