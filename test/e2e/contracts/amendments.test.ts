import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { concludedByDay, outcomesOf } from '../../../src/modules/contracts/index.js';
import type { LocalDate } from '../../../src/shared/dates.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { formsIn } from '../../support/hostile/page-forms.js';
import { signedIn } from '../../support/cast.js';
import { contractsScene, representative, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
});

const contractAs = async (who: { token: string }, id: string) =>
  (await api(who).get(`/api/v1/contracts/${id}`).expect(200)).body as {
    version: number;
    sha256: string;
    totals: { gross: number };
    parts: { on: string }[];
  };

/** The scene's contract with another number of meals, in two parts. */
const change = (meals: string, more: Record<string, unknown> = {}) => ({
  reason: 'Więcej uczestników',
  lines: [
    { name: 'Obiad', quantity: meals, unit: 'porcja', unitPrice: '21.333333', vat: '8' },
    { name: 'Dowóz', quantity: '1', unit: 'kurs', unitPrice: '50', vat: '23' },
  ],
  ...{
    place: 'Dywity, ul. Olsztyńska 32',
    deliveryFrom: scene.day(5),
    deliveryTo: scene.day(6),
    paymentDays: 30,
  },
  parts: [
    { on: scene.day(5), lines: [{ position: 0, quantity: '60' }] },
    { on: scene.day(6), lines: [{ position: 0, quantity: '60' }] },
  ],
  ...more,
});
const propose = (who: { token: string }, id: string, body: Record<string, unknown>) =>
  api(who).post(`/api/v1/contracts/${id}/amendments`).send(body);
const confirmationOf = async (id: string, query = '') => {
  const { body } = await api(scene.buyer).get(`/api/v1/contracts/${id}/confirmation.pdf${query}`).expect(200);
  return readPdf(body as Buffer)
    .pages.join('')
    .replaceAll(/[\s\u00ad]/gu, '');
};
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');

describe('what was agreed', () => {
  it('changes when one side proposes and the other accepts, and every version is kept', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const before = await contractAs(buyer, id);
    const amendment = (await propose(buyer, id, change('150')).expect(201)).body.id as string;
    // A proposal changes nothing, and one's own is not one's own to accept.
    expect(await contractAs(supplier, id)).toMatchObject({ version: 1, sha256: before.sha256, parts: [] });
    const own = await api(buyer).post(`/api/v1/amendments/${amendment}/accept`).expect(409);
    expect(own.body.code).toBe('contracts/others-amendment');
    expect((await propose(supplier, id, change('160'))).body.code).toBe('contracts/amendment-waits');
    expect((await (await signedIn(app, supplier)).get('/panel').expect(200)).text).toContain(
      `/panel/zmiany/${amendment}`,
    );

    await api(supplier).post(`/api/v1/amendments/${amendment}/accept`).expect(204);
    const after = await contractAs(supplier, id);
    // 150 × 21,333333 = 3199,99995 → 3200,00; VAT 8 % 256,00; 50,00 and 11,50
    expect(after).toMatchObject({ version: 2, totals: { gross: 351_750 } });
    expect(after.parts.map(({ on }) => on)).toEqual([scene.day(5), scene.day(6)]);
    expect(after.sha256).not.toBe(before.sha256);
    const { body: list } = await api(buyer).get('/api/v1/contracts').expect(200);
    const line = (list.items as { id: string; gross: number }[]).find((one) => one.id === id);
    expect(line?.gross).toBe(351_750);

    for (const words of ['Wersja umowy', 'Więcej uczestników', '3 517,50 zł', 'Plan dostaw', after.sha256])
      expect(await confirmationOf(id)).toContain(squeezed(words));
    const first = await confirmationOf(id, '?version=1');
    expect(first).toContain(squeezed('2 826,30 zł'));
    expect(first).not.toContain(squeezed('Więcej uczestników'));
    await api(buyer).get(`/api/v1/contracts/${id}/confirmation.pdf?version=3`).expect(404);

    // The new quantity counts for deliveries: 150 may come, 151 may not.
    const deliver = (quantity: string) =>
      api(supplier)
        .post(`/api/v1/contracts/${id}/deliveries`)
        .send({ deliveredOn: scene.day(0), lines: [{ position: 0, quantity }] });
    await deliver('151').expect(422);
    await deliver('150').expect(201);
    const less = await propose(supplier, id, change('149')).expect(422);
    expect(less.body.errors).toMatchObject([{ pointer: '/lines/0/quantity' }]);
    await app.runJobs();
    const told = (await app.mail.sentTo(buyer.email)).map(({ subject }) => subject);
    expect(told.some((subject) => /^Zmiana umowy WR\S+ przyjęta/.test(subject))).toBe(true);
  });

  it('does not change to less than has come while the proposal waited', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.conclude();
    const { body } = await propose(buyer, id, change('100', { parts: [] })).expect(201);
    const delivered = { deliveredOn: scene.day(0), lines: [{ position: 0, quantity: '110' }] };
    await api(supplier).post(`/api/v1/contracts/${id}/deliveries`).send(delivered).expect(201);
    const accepted = await api(supplier).post(`/api/v1/amendments/${body.id}/accept`).expect(409);
    expect(accepted.body.code).toBe('contracts/amendment-outdated');
    expect(await contractAs(buyer, id)).toMatchObject({ version: 1 });
  });

  it('leaves the protocol of what was delivered before as it was, to the byte', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.conclude();
    const delivered = { deliveredOn: scene.day(0), lines: [{ position: 0, quantity: '60' }] };
    const { body: delivery } = await api(supplier).post(`/api/v1/contracts/${id}/deliveries`).send(delivered);
    await api(buyer).post(`/api/v1/deliveries/${delivery.id}/answer`).send({ answer: 'accept' }).expect(204);
    const protocol = async () =>
      (await api(buyer).get(`/api/v1/deliveries/${delivery.id}/protocol.pdf`).expect(200)).body as Buffer;
    const before = await protocol();
    const moved = await propose(buyer, id, change('120', { place: 'Olsztyn, ul. Nowa 1' })).expect(201);
    await api(supplier).post(`/api/v1/amendments/${moved.body.id}/accept`).expect(204);
    expect((await protocol()).equals(before)).toBe(true);
    const { body } = await api(buyer).get(`/api/v1/deliveries/${delivery.id}`).expect(200);
    expect(body).toMatchObject({ contractVersion: 1 });
  });

  it('stays when the other refuses with a reason, or the proposal is withdrawn', async () => {
    const { buyer, supplier } = scene;
    const id = await scene.conclude();
    const refused = (await propose(supplier, id, change('130')).expect(201)).body.id as string;
    await api(buyer).post(`/api/v1/amendments/${refused}/refuse`).send({}).expect(400);
    await api(buyer).post(`/api/v1/amendments/${refused}/refuse`).send({ reason: 'Za drogo' }).expect(204);
    const again = await api(buyer).post(`/api/v1/amendments/${refused}/accept`).expect(409);
    expect(again.body.code).toBe('contracts/amendment-answered');
    const withdrawn = (await propose(supplier, id, change('130')).expect(201)).body.id as string;
    await api(supplier).post(`/api/v1/amendments/${withdrawn}/withdraw`).expect(204);
    expect(await contractAs(buyer, id)).toMatchObject({ version: 1 });
    const { body } = await api(buyer).get(`/api/v1/contracts/${id}/amendments`).expect(200);
    expect(body.items).toMatchObject([
      { state: 'refused', answerText: 'Za drogo', proposedBy: 'supplier' },
      { state: 'withdrawn' },
    ]);
  });

  it('is counted by its present version, and only once it is in force', async () => {
    const { buyer, supplier, db } = scene;
    const today = scene.day(0) as LocalDate;
    const counted = async () =>
      (
        await db.read('system', (it) =>
          concludedByDay(it, [supplier.organisationId], { from: today, to: today }),
        )
      )[0]?.count ?? 0;
    const before = await counted();
    // The deal behind the award is in force at once, the award's own contract waits.
    await scene.awarded();
    expect(await counted()).toBe(before + 1);
    const id = await scene.conclude();
    const { body } = await propose(buyer, id, change('150')).expect(201);
    await api(supplier).post(`/api/v1/amendments/${body.id}/accept`).expect(204);
    const [outcome] = await db.read('system', (reader) => outcomesOf(reader, 'contractId', id));
    expect(outcome?.net).toBe(325_000);
  });

  it('is held by the database: nobody accepts for the other, nothing proposed changes, no version is skipped', async () => {
    const id = await scene.conclude();
    const amendment = (await propose(scene.buyer, id, change('130')).expect(201)).body.id as string;
    const [buyer, supplier] = await Promise.all([
      representative(scene.app, scene.buyer),
      representative(scene.app, scene.supplier),
    ]);
    const run = (scope: typeof buyer, sql: string, params: unknown[]) =>
      scene.db.tx(scope, (tx) => tx.query(sql, params));
    const accept = `update contract_amendment set state = 'accepted', answered_at = now(), answered_for = $2,
      answered_by_name = 'x' where id = $1`;
    const { id: supplierId } = supplier.organisation;
    await expect(run(buyer, accept, [amendment, supplierId])).rejects.toThrow(/row-level security/);
    await expect(run(buyer, accept, [amendment, buyer.organisation.id])).rejects.toThrow(
      'ck_contract_amendment_sides',
    );
    await expect(
      run(supplier, 'update contract_amendment set gross = 0 where id = $1', [amendment]),
    ).rejects.toThrow('What was proposed does not change');
    await expect(run(supplier, 'update contract set version = 2 where id = $1', [id])).rejects.toThrow(
      'A contract changes when both sides say so',
    );
  });

  it('changes by its pages too, which show what differs', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const seller = await signedIn(app, supplier);
    const path = `/panel/umowy/${id}/zmiana`;
    const form = formsIn((await seller.get(path).expect(200)).text).find(({ action }) => action === path)!;
    const fields = form.fields as Record<string, string>;
    expect(fields).toMatchObject({ 'lines.0.quantity': '120', 'lines.0.name': 'Obiad', paymentDays: '30' });
    const same = await seller.post(path, { ...fields, reason: 'Nic' }).expect(422);
    expect(same.text).toContain('Propozycja niczego nie zmienia.');
    const half = await seller.post(path, { ...fields, reason: 'Plan', 'parts.1.lines.0.quantity': '5' });
    expect(half.text).toContain('Podaj dzień tej dostawy.');
    const sent = await seller
      .post(path, { ...fields, reason: 'Dłuższa droga', 'lines.1.unitPrice': '60' })
      .expect(303);
    const client = await signedIn(app, buyer);
    const page = (await client.get(sent.headers['location']!).expect(200)).text;
    const cells = [...parseHTML(page).document.querySelectorAll('main tbody tr')].map((row) =>
      row.textContent?.replaceAll(/\s+/g, ' '),
    );
    expect(cells).toHaveLength(2);
    expect(cells[0]).toContain('60,00');
    await client.post(`${sent.headers['location']}/odmow`, { reason: '' }).expect(422);
    await client.post(`${sent.headers['location']}/przyjmij`).expect(303);
    expect((await client.get(`/panel/umowy/${id}`).expect(200)).text).toContain('umowa ma wersję 2');
    await client.get(`/en${path.replace('umowy', 'contracts').replace('zmiana', 'change')}`).expect(200);
  });
});
