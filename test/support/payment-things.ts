import { Db } from '../../src/platform/database/db.js';
import { localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';

/** Makers of what is owed to the supplier for a delivery that `acceptedDelivery` makes, and of a payment of it. */
export const paymentThings = (
  app: TestApp,
  supplier: CastMember,
  acceptedDelivery: () => Promise<string>,
) => {
  const receivable = async () => {
    const delivery = await acceptedDelivery();
    await app.runJobs();
    const [row] = await app.app
      .get(Db, { strict: false })
      .read('system', (reader) =>
        reader.query<{ id: string }>('select id from receivable where delivery_id = $1', [delivery]),
      );
    return row!.id;
  };
  return {
    receivable,
    payment: async () => {
      const noted = await app
        .api(supplier.token)
        .post(`/api/v1/receivables/${await receivable()}/entries`)
        .send({ kind: 'payment', amount: '5', day: localDateOf(app.clock.now()) });
      return (noted.body as { id: string }).id;
    },
    'invoiced-receivable': async () => {
      const id = await receivable();
      const invoice = { number: 'FV/1', issuedOn: localDateOf(app.clock.now()) };
      await app.api(supplier.token).post(`/api/v1/receivables/${id}/invoice`).send(invoice).expect(201);
      return id;
    },
  };
};
