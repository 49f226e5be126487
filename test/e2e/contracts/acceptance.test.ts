import { beforeAll, describe, expect, it } from 'vitest';
import { prove, signedIn, type CastMember } from '../../support/cast.js';
import { contractsScene, representative, type ContractsScene } from '../../support/contracts-scene.js';
import { join } from '../../support/roles.js';

let scene: ContractsScene;
/** Countersigns for the buyer. */
let treasurer: { token: string };
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
});

const contractAs = async (who: { token: string }, id: string) =>
  (await api(who).get(`/api/v1/contracts/${id}`).expect(200)).body as {
    state: string;
    sha256: string;
    version: number;
    actions: string[];
    endReason: string | null;
  };
const accept = async (who: { token: string }, id: string) => {
  const { sha256 } = await contractAs(who, id);
  return api(who).post(`/api/v1/contracts/${id}/accept`).send({ sha256 });
};
const sidesOf = async (id: string) =>
  (
    (await api(scene.supplier).get(`/api/v1/contracts/${id}/acceptance`).expect(200)).body as {
      sides: { side: string; complete: boolean; accepted: { office: string }[] }[];
    }
  ).sides;
/** Proposes the contract as it is, to be paid a day later. Returns the proposal's id. */
const proposeBy = async (who: { token: string }, id: string) => {
  const { body } = await api(who).get(`/api/v1/contracts/${id}`).expect(200);
  const { lines, place, paymentDays } = body as { lines: object[]; place: string; paymentDays: number };
  const proposed = await api(who)
    .post(`/api/v1/contracts/${id}/amendments`)
    .send({
      ...{ reason: 'Dzień dłużej', place, paymentDays: paymentDays + 1 },
      lines: lines.map((line) => ({ ...line, net: undefined })),
    })
    .expect(201);
  return (proposed.body as { id: string }).id;
};
const acceptChange = (who: { token: string }, change: string) =>
  api(who).post(`/api/v1/amendments/${change}/accept`);
const recordPerson = async (owner: CastMember, person: Record<string, unknown>) => {
  await prove(scene.app, owner);
  await api(owner)
    .post('/api/v1/organisation/binding/people')
    .send({ validFrom: '2026-01-01', part: 'binds', ...person })
    .expect(201);
};

describe('a contract that came of an award', () => {
  it('comes in force when all who bind both sides have accepted its very version', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.awarded();
    expect(await contractAs(buyer, id)).toMatchObject({
      state: 'awaiting-acceptance',
      actions: ['accept', 'decline'],
    });
    await api(supplier)
      .post(`/api/v1/contracts/${id}/deliveries`)
      .send({ deliveredOn: scene.day(0), lines: [{ position: 0, quantity: '1' }] })
      .expect(409);
    await prove(app, buyer);
    await prove(app, supplier);
    expect((await accept(buyer, id)).body.code).toBe('contracts/not-binding');

    await recordPerson(buyer, { name: (await representative(app, buyer)).name, office: 'dyrektorka' });
    await recordPerson(supplier, { name: (await representative(app, supplier)).name, office: 'prezes' });
    const wrong = { sha256: '0'.repeat(64) };
    const other = await api(buyer).post(`/api/v1/contracts/${id}/accept`).send(wrong).expect(409);
    expect(other.body.code).toBe('contracts/other-version');
    expect((await accept(buyer, id)).status).toBe(204);
    expect((await accept(buyer, id)).body.code).toBe('contracts/accepted-already');
    expect((await accept(supplier, id)).status).toBe(204);
    // Of the school nothing is on record, so the law asks for the treasurer too.
    expect((await sidesOf(id)).map(({ complete }) => complete)).toEqual([false, true]);
    expect((await contractAs(buyer, id)).state).toBe('awaiting-acceptance');

    await prove(app, buyer);
    treasurer = { token: await join(app, buyer, 'editor') };
    const name = (await representative(app, { ...buyer, ...treasurer })).name;
    await recordPerson(buyer, { name, office: 'skarbniczka', part: 'countersigns' });
    await prove(app, treasurer);
    expect((await accept(treasurer, id)).status).toBe(204);
    expect(await contractAs(supplier, id)).toMatchObject({ state: 'active', actions: ['end'] });
    expect((await sidesOf(id))[0]?.accepted.map(({ office }) => office)).toEqual([
      'dyrektorka',
      'skarbniczka',
    ]);
    await app.runJobs();
    const mails = (await app.mail.sentTo(supplier.email)).map(({ subject }) => subject);
    expect(mails.some((subject) => /^Umowa WR\S+ w mocy/.test(subject))).toBe(true);
  });

  it('changes as it came in force: by those who bind both sides, the proposing side first', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.awarded();
    for (const who of [buyer, supplier, treasurer]) {
      await prove(app, who);
      expect((await accept(who, id)).status).toBe(204);
    }
    const change = await proposeBy(supplier, id);
    expect((await acceptChange(buyer, change)).body.code).toBe('contracts/proposer-first');
    const clerk = { token: await join(app, supplier, 'editor') };
    expect((await acceptChange(clerk, change)).body.code).toBe('contracts/not-binding');
    const browser = await signedIn(app, supplier);
    await app.clock.advance({ minutes: 11 });
    expect((await browser.post(`/panel/zmiany/${change}/przyjmij`)).text).toContain('Potwierdź, że to Ty');
    expect((await acceptChange(supplier, change)).body.code).toBe('access/proof-needed');
    for (const who of [buyer, supplier, treasurer]) await prove(app, who);
    const onDesk = async (who: { token: string }) =>
      (await api(who).get('/panel').expect(200)).text.includes(`/panel/zmiany/${change}`);
    expect([await onDesk(supplier), await onDesk(buyer)]).toEqual([true, false]);
    expect((await acceptChange(supplier, change)).status).toBe(204);
    expect([await onDesk(supplier), await onDesk(buyer)]).toEqual([false, true]);
    expect((await acceptChange(supplier, change)).body.code).toBe('contracts/accepted-already');

    const page = (await api(treasurer).get(`/panel/zmiany/${change}`).expect(200)).text;
    for (const words of ['Kto przyjął zmianę', 'brakuje kontrasygnaty skarbnika', 'skarbniczka? Wersja 2'])
      expect(page).toContain(words);
    expect((await acceptChange(buyer, change)).status).toBe(204);
    expect((await contractAs(supplier, id)).version).toBe(1);
    expect((await acceptChange(treasurer, change)).status).toBe(204);
    expect((await contractAs(supplier, id)).version).toBe(2);
    expect((await sidesOf(id)).map(({ complete }) => complete)).toEqual([true, true]);
    await app.runJobs();
    const mails = (await app.mail.sentTo(buyer.email)).map(({ subject }) => subject);
    expect(mails.some((subject) => subject.startsWith('Druga strona przyjęła zmianę umowy'))).toBe(true);

    // Past the application, too: another version without the words of both sides does not come to hold.
    const next = await proposeBy(buyer, id);
    const seller = await representative(app, supplier);
    const past = scene.db.tx(seller, async (tx) => {
      await tx.query(
        `update contract_amendment set state = 'accepted', answered_at = now(), answered_for = $2,
          answered_by_name = 'x' where id = $1`,
        [next, supplier.organisationId],
      );
      await tx.query('update contract set version = 3 where id = $1', [id]);
    });
    await expect(past).rejects.toThrow('A contract changes when both sides say so');
  });

  it('comes in force by a copy that one side hands in and the other confirms', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.awarded();
    const scan = (who: { token: string }) =>
      api(who)
        .post(`/api/v1/contracts/${id}/signed-copies`)
        .attach('file', Buffer.from('skan umowy'), 'umowa.txt');
    await api(supplier).post(`/api/v1/contracts/${id}/signed-copies`).expect(422);
    const copy = (await scan(supplier).expect(201)).body.id as string;
    expect((await scan(buyer)).body.code).toBe('contracts/copy-waits');
    await prove(app, supplier);
    const own = await api(supplier).post(`/api/v1/signed-copies/${copy}/confirm`).expect(409);
    expect(own.body.code).toBe('contracts/others-copy');
    await api(buyer).post(`/api/v1/signed-copies/${copy}/refuse`).expect(204);
    const second = (await scan(supplier).expect(201)).body.id as string;
    await prove(app, buyer);
    await api(buyer).post(`/api/v1/signed-copies/${second}/confirm`).expect(204);
    expect((await contractAs(buyer, id)).state).toBe('active');
    // Signed by hand, it changes by the word of the other side, and the change is signed by hand as well.
    expect((await acceptChange(buyer, await proposeBy(supplier, id))).status).toBe(204);
    expect((await contractAs(buyer, id)).version).toBe(2);
  });

  it('ends when one side declines, with its reason', async () => {
    const id = await scene.awarded();
    await api(scene.supplier).post(`/api/v1/contracts/${id}/decline`).send({}).expect(400);
    await api(scene.supplier)
      .post(`/api/v1/contracts/${id}/decline`)
      .send({ reason: 'Zmieniły się ceny paliwa.' })
      .expect(204);
    expect(await contractAs(scene.buyer, id)).toMatchObject({
      state: 'ended',
      endReason: 'Zmieniły się ceny paliwa.',
      actions: [],
    });
  });

  it('is kept from being in force by the database too', async () => {
    const id = await scene.awarded();
    const buyer = await representative(scene.app, scene.buyer);
    const inForce = scene.db.tx(buyer, (tx) =>
      tx.query(`update contract set state = 'active', in_force_at = now() where id = $1`, [id]),
    );
    await expect(inForce).rejects.toThrow('A contract comes in force when both sides accept it');
    const forOther = scene.db.tx(buyer, (tx) =>
      tx.query(
        `insert into contract_acceptance (id, contract_id, organisation_id, sha256, binding_person_id, name, office,
           part, accepted_at)
         select gen_random_uuid(), id, supplier_id, sha256, gen_random_uuid(), 'x', 'x', 'binds', now()
         from contract where id = $1`,
        [id],
      ),
    );
    await expect(forOther).rejects.toThrow(/row-level security/);
  });

  it('is accepted, scanned and declined by its page, and waits on the desk', async () => {
    const { app, buyer } = scene;
    const id = await scene.awarded();
    const browser = await signedIn(app, buyer);
    expect((await browser.get('/panel').expect(200)).text).toContain(`/panel/umowy/${id}/przyjecie`);
    expect((await browser.get(`/panel/umowy/${id}`).expect(200)).text).toContain(
      'Umowa jeszcze nie obowiązuje',
    );
    const page = await browser.get(`/panel/umowy/${id}/przyjecie`).expect(200);
    const { sha256 } = await contractAs(buyer, id);
    expect(page.text).toContain(`name="sha256" value="${sha256}"`);
    await browser.post(`/panel/umowy/${id}/przyjecie/przyjmij`, { sha256 }).expect(303);
    await browser.post(`/panel/umowy/${id}/przyjecie/kopia`).expect(422);
    await browser.post(`/panel/umowy/${id}/przyjecie/odmow`, { reason: '' }).expect(422);
    await browser.post(`/panel/umowy/${id}/przyjecie/odmow`, { reason: 'Brak środków' }).expect(303);
    expect((await browser.get(`/en/panel/contracts/${id}`).expect(200)).text).toContain(
      'The contract was declined',
    );
  });
});
