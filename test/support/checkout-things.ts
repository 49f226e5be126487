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
