import { expect, it } from 'vitest';
import { Contracts, RemindOfContractEnd } from '../../../src/modules/contracts/index.js';
import { someSupplier } from '../../support/catalog-scene.js';
import { contractsScene, representative } from '../../support/contracts-scene.js';

it('reminds both sides of the agreed end 90 and 30 days before, once each, and not of one that is over', async () => {
  const scene = await contractsScene({}, (app) => someSupplier(app, 'Smak sp. z o.o.', 'Bartoszyce'));
  const { app, day, buyer, supplier } = scene;
  const id = await scene.conclude({ deliveryFrom: day(1), deliveryTo: day(120) });
  const over = await scene.conclude({ deliveryFrom: day(1), deliveryTo: day(119) });
  await scene.conclude({ deliveryFrom: day(1), deliveryTo: day(20) });
  await app.api(supplier.token).post(`/api/v1/contracts/${over}/end`).send({ reason: 'Zgoda' }).expect(204);
  const job = app.app.get(RemindOfContractEnd, { strict: false });
  const told = async () => {
    await job.handle();
    await job.handle();
    const { rows } = await app.ownerPool.query<{ who: string; path: string; text: string }>(
      `select organisation_id as who, path, text ->> 'pl' as text from notice where kind = 'contracts.ending' order by 1`,
    );
    return rows;
  };
  const actor = await representative(app, buyer);
  const withEnd = await app.app.get(Contracts, { strict: false }).withEnd(actor);
  expect(withEnd.map((contract) => contract.id)).not.toContain(over);
  expect(withEnd.map((contract) => contract.id)).toContain(id);
  expect(await told()).toEqual([]);
  await app.clock.advance({ days: 31 });
  const first = await told();
  expect(first.map(({ who }) => who).sort()).toEqual([buyer.organisationId, supplier.organisationId].sort());
  expect(new Set(first.map(({ path }) => path))).toEqual(new Set([`/panel/umowy/${id}`]));
  expect(first.filter(({ text }) => text.includes('o.o. Jeśli'))).toHaveLength(1);
  await app.clock.advance({ days: 60 });
  expect(await told()).toHaveLength(4);
  await app.clock.advance({ days: 60 });
  expect(await told()).toHaveLength(4);
});
