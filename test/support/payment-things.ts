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
    'bank-statement': () => someStatement(app, supplier),
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
  const other = await api.post(path).send({ nrb: '27114020040000300201355387' });
  // That one may be in use by now.
  const asked =
    other.status === 201
      ? other
      : await api.post(path).send({ nrb: '61109010140000071219812874' }).expect(201);
  return (asked.body as { id: string }).id;
};

/** A statement in MT940 of one transfer for each title and amount in złoty with a comma; each told apart by its number. */
export const mt940 = (
  day: string,
  transfers: readonly (readonly [title: string, amount: string, payer?: string])[],
): string => {
  const date = day.slice(2).replaceAll('-', '');
  const grosze = transfers.reduce((sum, [, amount]) => sum + Number(amount.replace(',', '')), 0);
  return [
    ...[':20:WYCIAG', ':25:/PL61109010140000071219812874', ':28C:00001', `:60F:C${date}PLN0,00`],
    ...transfers.flatMap(([title, amount, payer = 'GMINA PRZYKLAD'], at) => [
      `:61:${date}${date.slice(2)}C${amount}NTRFNR${at}`,
      `:86:020<00PRZELEW<20${title}<32${payer}<33UL. POLNA 1`,
    ]),
    `:62F:C${date}PLN${Math.floor(grosze / 100)},${String(grosze % 100).padStart(2, '0')}`,
    '-',
  ].join('\r\n');
};

/** One of a transfer that pays nothing here. */
export const someStatement = async (app: TestApp, { token }: Pick<CastMember, 'token'>): Promise<string> => {
  const text = mt940(localDateOf(app.clock.now()), [[`Darowizna ${Math.random()}`, '1,00']]);
  const sent = await app
    .api(token)
    .post('/api/v1/bank-statements')
    .attach('file', Buffer.from(text), 'wyciag.sta')
    .expect(201);
  return (sent.body as { id: string }).id;
};
