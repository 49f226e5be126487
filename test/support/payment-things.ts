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
    'payout-change': () => askedPayoutChange(app, supplier),
    payment: async () => {
      const noted = await app
        .api(supplier.token)
        .post(`/api/v1/receivables/${await receivable()}/entries`)
        .send({ kind: 'payment', amount: '5', day: localDateOf(app.clock.now()) });
      return (noted.body as { id: string }).id;
    },
  };
};

/** A change of the account that waits; one that waited before is withdrawn. */
const askedPayoutChange = async (app: TestApp, { token }: CastMember): Promise<string> => {
  const api = app.api(token);
  const path = '/api/v1/payout-changes';
  const { body } = await api.get(path).expect(200);
  const items = (body as { items: { id: string; kind: string; state: string }[] }).items.filter(
    ({ kind }) => kind === 'bank-account',
  );
  const waiting = items.find(({ state }) => state !== 'used' && state !== 'withdrawn');
  if (waiting) await api.post(`${path}/${waiting.id}/withdraw`).expect(204);
  if (items.length === 0) await api.post(path).send({ nrb: '61109010140000071219812874' }).expect(201);
  const asked = await api.post(path).send({ nrb: '27114020040000300201355387' }).expect(201);
  return (asked.body as { id: string }).id;
};
