import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { connectToStripe } from './online-scene.js';

/** Makers of what the buyer began to pay online for a receivable that `receivable` makes. */
export const checkoutThings = (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
  receivable: () => Promise<string>,
) => {
  let connected: Promise<string> | null = null;
  return {
    checkout: async () => {
      await (connected ??= connectToStripe(app, supplier));
      const opened = await app
        .api(buyer.token)
        .post('/api/v1/checkouts')
        .send({ receivableIds: [await receivable()] })
        .expect(201);
      return (opened.body as { id: string }).id;
    },
  };
};

/** The buyer pays what it began to pay, and comes back. The receivable that it paid. */
export const payCheckout = async (app: TestApp, { token }: CastMember, id: string): Promise<string> => {
  const { body } = await app.api(token).get(`/api/v1/checkouts/${id}`).expect(200);
  const account = [...app.stripe.world.accounts.keys()].at(-1)!;
  const { payments } = app.stripe.world.account(account);
  const session = [...payments.sessions.values()].at(-1)!;
  payments.pay(session.id);
  await app.api(token).get(new URL(session.success_url).pathname).expect(200);
  return (body as { lines: { receivableId: string }[] }).lines[0]!.receivableId;
};
