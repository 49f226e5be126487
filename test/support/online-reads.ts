import { ReconcilePayments } from '../../src/modules/payments/index.js';
import type { OnlineScene } from './online-scene.js';

export type Opened = { readonly id: string; readonly url: string; readonly amount: number };
export type OnlineReads = ReturnType<typeof onlineReads>;

export const sessionOf = ({ url }: { readonly url: string }): string => url.split('/').at(-1)!;

type Seen = {
  readonly balance: number;
  readonly state: string;
  readonly entries: readonly { readonly kind: string; readonly change: number }[];
};

/** What the parties of the scene do and see by the API. */
export const onlineReads = (scene: OnlineScene) => {
  const { app } = scene;
  const buyer = app.api(scene.buyer.token);
  const supplier = app.api(scene.supplier.token);
  const open = async (...receivableIds: string[]) =>
    (await buyer.post('/api/v1/checkouts').send({ receivableIds }).expect(201)).body as Opened;
  const receivable = async (id: string) =>
    (await buyer.get(`/api/v1/receivables/${id}`).expect(200)).body as Seen;
  return {
    open,
    receivable,
    /** Opened, paid at Stripe, and recorded by its events. */
    paid: async (id: string) => {
      const opened = await open(id);
      const paymentId = app.stripe.world.account(scene.account).payments.pay(sessionOf(opened));
      await scene.sendNews();
      return { ...opened, paymentId };
    },
    /** Whether the buyer is told that it can be paid online. */
    payable: async (id: string) =>
      ((await buyer.get(`/api/v1/receivables/${id}/checkouts`).expect(200)).body as { payable: boolean })
        .payable,
    /** Why the buyer cannot begin to pay it online. */
    refusal: async (id: string) => {
      const { body } = await buyer.post('/api/v1/checkouts').send({ receivableIds: [id] });
      return (body as { code?: string }).code;
    },
    kindsOf: async (id: string) => (await receivable(id)).entries.map(({ kind }) => kind),
    online: async (id: string): Promise<unknown> =>
      (await supplier.get(`/api/v1/receivables/${id}/checkouts`).expect(200)).body,
    refund: (checkoutId: string, receivableId: string, amount: string) =>
      supplier
        .post(`/api/v1/checkouts/${checkoutId}/refunds`)
        .send({ receivableId, amount, reason: 'Braki' }),
    /** The hourly comparison, when what is young has grown old enough. */
    reconcile: async () => {
      await app.clock.advance({ minutes: 11 });
      await app.app.get(ReconcilePayments, { strict: false }).handle();
      await app.runJobs();
    },
  };
};
