import { beforeAll, describe, expect, it } from 'vitest';
import { someOrganisation, signedIn, type CastMember } from '../../support/cast.js';
import { contractsScene, representative, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;
let slug: string;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
  const { rows } = await scene.app.ownerPool.query<{ slug: string }>(
    'select slug from active_member where organisation_id = $1',
    [scene.supplier.organisationId],
  );
  slug = rows[0]!.slug;
});

const said = { onTime: true, asAgreed: true, orderAgain: true };
const review = (id: string, more: Record<string, unknown> = {}, buyer: CastMember = scene.buyer) =>
  api(buyer)
    .post(`/api/v1/contracts/${id}/review`)
    .send({ ...said, ...more });
const completed = async (buyer: CastMember = scene.buyer) => {
  const id = await scene.conclude({}, buyer);
  await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
  return id;
};
const shown = async () =>
  (await scene.app.api().get(`/api/v1/members/${slug}/reviews`).expect(200)).body as {
    figures: Record<string, number> | null;
    items: { id: string; text: string | null; reply: string | null }[];
  };
const profile = async () => (await scene.app.api().get(`/czlonkowie/${slug}`).expect(200)).text;

describe('reviews of completed contracts', () => {
  it('are shown from the third buyer on, with replies, to everybody; before that as if there were none', async () => {
    const { app, buyer, supplier } = scene;
    const untouched = await profile();
    const open = await scene.conclude();
    await review(open).expect(409);
    const first = await completed();
    expect((await api(supplier).post(`/api/v1/contracts/${first}/review`).send(said)).body.code).toBe(
      'contracts/reviewers-part',
    );
    expect(
      (await api(supplier).post(`/api/v1/contracts/${first}/review/reply`).send({ text: 'x' })).body.code,
    ).toBe('contracts/no-review');
    await review(first, { text: 'Ciepłe i smaczne.' }).expect(204);
    const [clinic, library] = [await someOrganisation(app), await someOrganisation(app)];
    const late = { onTime: false, text: 'Pół godziny spóźnienia.' };
    await review(await completed(clinic), late, clinic).expect(204);
    // A buyer's second is no third buyer's.
    const second = await completed();
    await review(second).expect(204);
    expect(await shown()).toEqual({ figures: null, items: [] });
    expect(await profile()).toBe(untouched);

    await review(await completed(library), { orderAgain: false }, library).expect(204);
    const reply = 'Na przyszłość wyjedziemy wcześniej.';
    await api(supplier).post(`/api/v1/contracts/${second}/review/reply`).send({ text: reply }).expect(204);
    const now = await shown();
    expect(now.figures).toEqual({ reviews: 4, onTime: 3, asAgreed: 4, orderAgain: 3 });
    expect(now.items.map((item) => item.reply)).toContain(reply);
    const page = await profile();
    for (const words of ['Na czas: 3 z 4', 'Ciepłe i smaczne.', reply, 'Szkoła Podstawowa nr 3'])
      expect(page).toContain(words);
    expect(page).not.toContain('AggregateRating');
    await app.runJobs();
    for (const [who, subject] of [
      [supplier, 'Opinia o realizacji'],
      [buyer, 'Odpowiedź na opinię'],
    ] as const)
      expect((await app.mail.sentTo(who.email)).some((mail) => mail.subject.startsWith(subject))).toBe(true);

    // Hidden by the coordinator, it is neither shown nor counted: two buyers are left, and nothing is known again.
    const id = now.items.find(({ text }) => text === late.text)!.id;
    await app
      .api()
      .post(`/api/v1/public-texts/review/${id}/reports`)
      .send({
        ...{ ground: 'other', text: 'To nieprawda.', email: 'ktos@osoba.example' },
      })
      .expect(201);
    await app.db.tx('system', (tx) =>
      tx.query('update contract_review set hidden_at = now() where id = $1', [id]),
    );
    expect(await shown()).toEqual({ figures: null, items: [] });
  });

  it('may be changed for fourteen days, and are of completed contracts whoever writes', async () => {
    const id = await completed();
    await review(id, { text: 'Dobrze' }).expect(204);
    await review(id, { text: 'Bardzo dobrze' }).expect(204);
    const { body } = await api(scene.supplier).get(`/api/v1/contracts/${id}/review`).expect(200);
    expect(body).toMatchObject({ review: { text: 'Bardzo dobrze' }, mayWrite: false, mayReply: true });
    await scene.app.ownerPool.query(
      `update contract_review set written_at = written_at - interval '14 days' where contract_id = $1`,
      [id],
    );
    expect((await review(id, { text: 'Jednak źle' })).body.code).toBe('contracts/review-closed');
    const open = await scene.conclude();
    const buyer = await representative(scene.app, scene.buyer);
    const direct = scene.db.tx(buyer, (tx) =>
      tx.query(
        `insert into contract_review (id, contract_id, buyer_id, supplier_id, buyer_name, on_time, as_agreed, order_again,
           written_at, changed_at)
         select gen_random_uuid(), id, buyer_id, supplier_id, 'x', true, true, true, now(), now()
         from contract where id = $1`,
        [open],
      ),
    );
    await expect(direct).rejects.toThrow('A review is of a completed contract');
  });

  it('are written and answered on their page', async () => {
    const { app, buyer, supplier } = scene;
    const id = await completed();
    const path = `/panel/umowy/${id}/opinia`;
    const client = await signedIn(app, buyer);
    expect((await client.get(`/panel/umowy/${id}`).expect(200)).text).toContain(`href="${path}"`);
    const half = await client.post(path, { onTime: 'yes', text: 'Zostaje' }).expect(422);
    expect(half.text).toContain('Zostaje');
    await client
      .post(path, { onTime: 'yes', asAgreed: 'no', orderAgain: 'yes', text: 'Brak surówki' })
      .expect(303);
    const seller = await signedIn(app, supplier);
    expect((await seller.get(path).expect(200)).text).toContain('niezgodnie z umową');
    await seller.post(`${path}/odpowiedz`, { text: '' }).expect(422);
    await seller.post(`${path}/odpowiedz`, { text: 'Dosłaliśmy ją.' }).expect(303);
    expect((await client.get(`/en/panel/contracts/${id}/review`).expect(200)).text).toContain(
      'Dosłaliśmy ją.',
    );
  });
});
