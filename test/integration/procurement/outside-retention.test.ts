import { beforeAll, expect, it } from 'vitest';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { bidsScene, type BidsScene } from '../../support/bids-scene.js';
import { invitedOutside } from '../../support/outside-bid.js';

let scene: BidsScene;

beforeAll(async () => {
  scene = await bidsScene();
});

const RULE = 'procurement.outside-suppliers';
const kept = async (ids: readonly string[]) => {
  const rows = await scene.app.db.read('system', (reader) =>
    reader.query<{ id: string; email: string | null; name: string }>(
      'select id, email, name from outside_supplier where id = any($1::uuid[])',
      [ids],
    ),
  );
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)!;
    return [row.email !== null, row.name !== ''];
  });
};

it('addresses from outside go 180 days after the end; without an end, a year and 180 days after the deadline', async () => {
  const [ended, running] = [await scene.procedure([]), await scene.procedure([])];
  const ids: string[] = [];
  for (const id of [ended, running])
    ids.push(await invitedOutside(scene.app, scene.buyer.organisationId, id));
  const cancel = `/api/v1/procedures/${ended}/cancel`;
  const reason = 'Zmieniły się potrzeby szkoły.';
  await scene.app.api(scene.buyer.token).post(cancel).send({ reason }).expect(204);
  const retention = scene.app.app.get(Retention, { strict: false });
  const forgotten = async () => (await retention.apply()).get(RULE);
  await scene.app.clock.advance({ days: 179, hours: 23 });
  expect(await forgotten()).toBe(0);
  await scene.app.clock.advance({ hours: 2 });
  expect((await retention.dryRun()).get(RULE)).toBe(1);
  expect(await forgotten()).toBe(1);
  // The firm's name stays with the papers.
  expect(await kept(ids)).toEqual([
    [false, true],
    [true, true],
  ]);
  await scene.app.clock.advance({ days: 364 });
  expect(await forgotten()).toBe(0);
  await scene.app.clock.advance({ days: 1, hours: 1 });
  expect(await forgotten()).toBe(1);
  expect((await kept(ids)).map(([email]) => email)).toEqual([false, false]);
});
