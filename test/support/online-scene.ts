import { StripeAccounts } from '../../src/modules/payments/stripe/accounts/stripe-accounts.service.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { contractsScene, representative, type ContractsScene } from './contracts-scene.js';
import type { StripeEvent } from './stripe-fake/world.js';

export type OnlineScene = ContractsScene & {
  /** The supplier's account at Stripe. */
  readonly account: string;
  /** A contract that the buyer completes; the id of what it owes for it. */
  owed(): Promise<string>;
  /** Sends the event as Stripe does. */
  send(event: StripeEvent): ReturnType<ReturnType<TestApp['api']>['post']>;
  /** Sends what has happened since the last time, and lets it have its effect. */
  sendNews(): Promise<void>;
};

/** The supplier has an account at Stripe that takes payments, which is made unless it is there; its id there. */
export const connectToStripe = async (app: TestApp, supplier: Pick<CastMember, 'token'>): Promise<string> => {
  const accounts = app.app.get(StripeAccounts, { strict: false });
  const by = await representative(app, supplier);
  const account = (await accounts.overview(by)).account?.accountId ?? (await accounts.connect(by));
  app.stripe.world.account(account).finishOnboarding();
  await accounts.follow(account);
  return account;
};

/** The parties of a deal whose buyer can pay online. */
export const onlineScene = async (env: Readonly<Record<string, string>> = {}): Promise<OnlineScene> => {
  const scene = await contractsScene(env);
  const { app, buyer, supplier } = scene;
  const account = await connectToStripe(app, supplier);
  const send = (event: StripeEvent) => {
    const { body, signature } = app.stripe.signed(event);
    return app
      .api()
      .post('/api/v1/stripe/events')
      .set('content-type', 'application/json')
      .set('stripe-signature', signature)
      .send(body);
  };
  let told = 0;
  return {
    ...{ ...scene, account, send },
    owed: async () => {
      const contractId = await scene.conclude();
      await app.api(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
      await app.runJobs();
      const { body } = await app
        .api(buyer.token)
        .get('/api/v1/receivables?side=buyer&perPage=100')
        .expect(200);
      const lines = (body as { items: { id: string; contractId: string }[] }).items;
      return lines.find((line) => line.contractId === contractId)!.id;
    },
    sendNews: async () => {
      for (const event of app.stripe.world.events.slice(told)) await send(event).expect(200);
      told = app.stripe.world.events.length;
      await app.runJobs();
    },
  };
};
