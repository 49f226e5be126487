import { beforeAll, describe, expect, it } from 'vitest';
import { completionsSoFar } from '../../../src/modules/contracts/index.js';
import { answersSoFar } from '../../../src/modules/inquiries/index.js';
import { TrackRecords } from '../../../src/modules/members/index.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;
let slug: string;

beforeAll(async () => {
  scene = await contractsScene();
  slug = (scene.supplier as CastMember & { slug: string }).slug;
}, 60_000);

const record = async () => {
  const { body } = await scene.app.api().get(`/api/v1/members/${slug}/track-record`).expect(200);
  return body as {
    response: { medianMinutes: number; answers: number } | null;
    references: { completed: number; buyers: number } | null;
  };
};
const page = async () => (await scene.app.api().get(`/czlonkowie/${slug}`).expect(200)).text;
const askedBy = async (buyer: CastMember) => {
  const { body } = await scene.app
    .api(buyer.token)
    .post('/api/v1/inquiries')
    .send({ supplierId: scene.supplier.organisationId, subject: 'Obiady', need: 'Obiady', place: 'Dywity' })
    .expect(201);
  return (body as { id: string }).id;
};
/** Asked, quoted, accepted and completed by a buyer of its own. */
const completedDeal = async () => {
  const { app, supplier, day } = scene;
  const buyer = await someOrganisation(app, { kind: 'municipal-unit' });
  const quoted = await app
    .api(supplier.token)
    .post(`/api/v1/inquiries/${await askedBy(buyer)}/quotes`)
    .send({
      lines: [{ name: 'Obiad', quantity: '1', unit: 'porcja', unitPrice: '20', vat: '8' }],
      validUntil: day(20),
      place: 'Dywity',
    })
    .expect(201);
  const { id } = quoted.body as { id: string };
  const accepted = await app.api(buyer.token).post(`/api/v1/quotes/${id}/accept`).send({ version: 1 });
  const { contractId } = accepted.body as { contractId: string };
  await app.api(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
};

describe('the track record of a member', () => {
  it('says nothing of fewer than three, and then how fast and how many, counting a declined one as answered', async () => {
    const { app, supplier, buyer } = scene;
    for (let deals = 0; deals < 2; deals += 1) await completedDeal();
    await app.runJobs();
    expect(await record()).toEqual({ response: null, references: null });
    expect(await page()).not.toContain('Jak pracuje');
    const declined = await askedBy(buyer);
    await app
      .api(supplier.token)
      .post(`/api/v1/inquiries/${declined}/decline`)
      .send({ reason: 'Brak miejsc.' });
    await app.runJobs();
    expect((await record()).response).toMatchObject({ answers: 3 });
    expect((await record()).references).toBeNull();
    await completedDeal();
    await app.runJobs();
    expect(await record()).toMatchObject({
      response: { answers: 4 },
      references: { completed: 3, buyers: 3 },
    });
    expect(await page()).toContain('3 umowy dla 3 kupujących');
  }, 60_000);

  it('counts what is told twice once, and comes out the same when it is made anew', async () => {
    const records = scene.app.app.get(TrackRecords, { strict: false });
    const before = await record();
    const answers = await scene.db.read('system', answersSoFar);
    const completions = await scene.db.read('system', completionsSoFar);
    await records.answered(answers[0]!);
    await records.completed(completions[0]!);
    expect(await record()).toEqual(before);
    const sources = { answers: answersSoFar, completions: completionsSoFar };
    expect(await records.rebuild(sources)).toEqual({ answers: 4, completions: 3 });
    expect(await record()).toEqual(before);
  });

  it('tells of the last twelve months', async () => {
    await scene.app.clock.advance({ days: 380 });
    expect(await record()).toEqual({ response: null, references: null });
  });
});
