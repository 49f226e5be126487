import type { TestApp } from './app.js';

type Line = { readonly id: string; readonly balance: number };

/** The buyer pays online the first that it owes the supplier; what is left can be paid together. */
export const payOnline = async (
  app: TestApp,
  tokens: { readonly buyer: string; readonly supplier: string },
  account: string,
): Promise<void> => {
  const buying = app.api(tokens.buyer);
  const listed = async (side: 'buyer' | 'supplier') => {
    const path = `/api/v1/receivables?side=${side}&perPage=100`;
    const { body } = await app.api(tokens[side]).get(path).expect(200);
    return (body as { items: Line[] }).items.filter(({ balance }) => balance > 0);
  };
  const theirs = new Set((await listed('supplier')).map(({ id }) => id));
  const owed = (await listed('buyer')).filter(({ id }) => theirs.has(id));
  const receivableIds = owed.slice(0, 1).map(({ id }) => id);
  const opened = await buying.post('/api/v1/checkouts').send({ receivableIds }).expect(201);
  const { id, url } = opened.body as { id: string; url: string };
  app.stripe.world.account(account).payments.pay(url.split('/').at(-1)!);
  await buying.get(`/api/v1/checkouts/${id}`).expect(200);
};
