import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../support/cast.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';
import { publishedProcedure } from '../../support/procedures-scene.js';

let scene: InquiriesScene;

beforeAll(async () => {
  scene = await inquiriesScene();
}, 60_000);

const put = (token: string, path: string, body: object) =>
  scene.app.api(token).put(`/api/v1${path}/closing`).send(body);
const read = async (token: string, path: string) =>
  (await scene.app.api(token).get(`/api/v1${path}/closing`).expect(200)).body as {
    closing: { ending: string; partner: string | null; net: number | null } | null;
    endings: string[];
  };
const numbers = async () =>
  (await scene.app.api(scene.supplier.token).get('/api/v1/organisation/numbers').expect(200)).body as {
    totals: { wonOutside: number; wonOutsideNet: number; losses: unknown[] };
  };
const SECRET = 'Tajny Dostawca 4711';

describe('how an inquiry ended', () => {
  it('is said by each side for itself, once it has ended without a contract', async () => {
    const id = await scene.ask();
    const path = `/inquiries/${id}`;
    expect((await read(scene.buyer.token, path)).endings).toEqual([]);
    await put(scene.buyer.token, path, { ending: 'not-bought', note: 'Nie teraz' }).expect(409);
    await scene.app.api(scene.supplier.token).post(`/api/v1${path}/decline`).send({ reason: 'Brak' });
    const lost = (await numbers()).totals.losses.length;
    expect(lost).toBeGreaterThan(0);

    const buyer = await signedIn(scene.app, scene.buyer);
    const page = `/panel/zapytania/${id}`;
    expect((await buyer.get(page).expect(200)).text).toContain(`href="${page}/jak-sie-skonczylo"`);
    const wrong = await buyer.post(`${page}/jak-sie-skonczylo`, { ending: 'not-bought' }).expect(422);
    expect(wrong.text).toContain('Napisz, dlaczego nic nie kupiliście.');
    const said = { ending: 'bought-outside', partner: SECRET, net: '47 110,00' };
    await buyer.post(`${page}/jak-sie-skonczylo`, said).expect(303);
    expect((await read(scene.buyer.token, path)).closing).toMatchObject({
      ...{ ending: 'bought-outside', partner: SECRET, net: 4_711_000 },
    });
    // What one side may say the other may not.
    await put(scene.buyer.token, path, { ending: 'won-outside' }).expect(422);
    await put(scene.supplier.token, path, { ending: 'not-bought', note: 'x' }).expect(422);

    await put(scene.supplier.token, path, { ending: 'won-outside', net: 1_234_500 }).expect(204);
    const { totals } = await numbers();
    expect(totals).toMatchObject({ wonOutside: 1, wonOutsideNet: 1_234_500 });
    expect(totals.losses).toHaveLength(lost - 1);
    // Nobody else reads a word of it: not the other side, not a stranger, not the log.
    const supplier = await signedIn(scene.app, scene.supplier);
    for (const of of [page, `${page}/jak-sie-skonczylo`, '/panel/liczby', '/panel/powiadomienia']) {
      const seen = (await supplier.get(of).expect(200)).text;
      expect(seen).not.toContain(SECRET);
      expect(seen).not.toContain('110,00');
    }
    expect((await buyer.get(page).expect(200)).text).not.toContain('345,00');
    await scene.app.api(scene.stranger.token).get(`/api/v1${path}/closing`).expect(404);

    await buyer.post(`${page}/jak-sie-skonczylo/usun`).expect(303);
    expect((await read(scene.buyer.token, path)).closing).toBeNull();
    await buyer.post(`${page}/jak-sie-skonczylo/usun`).expect(303);
  });
});

describe('how a procedure ended', () => {
  it('is said by its buyer and by those asked, each for itself', async () => {
    const { app, buyer, supplier } = scene;
    const id = await publishedProcedure(app, buyer, supplier);
    const path = `/procedures/${id}`;
    await put(buyer.token, path, { ending: 'not-bought', note: 'Nie teraz' }).expect(409);
    await app.api(buyer.token).post(`/api/v1${path}/cancel`).send({ reason: 'Zmiana planów' }).expect(204);
    await put(buyer.token, path, { ending: 'bought-outside', partner: SECRET }).expect(204);
    expect((await read(buyer.token, path)).closing).toMatchObject({ partner: SECRET });
    expect(await read(supplier.token, path)).toEqual({ closing: null, endings: ['won-outside'] });
    const member = await signedIn(app, supplier);
    const page = `/panel/postepowania/${id}/jak-sie-skonczylo`;
    await member.post(page, { ending: 'won-outside', net: '100' }).expect(303);
    const seen = (await member.get(page).expect(200)).text;
    expect(seen).toContain('100,00');
    expect(seen).not.toContain(SECRET);
    await app.api(scene.stranger.token).get(`/api/v1${path}/closing`).expect(404);
  });
});

describe('with row security off', () => {
  it('the program alone keeps each side’s word from the others, and strangers away', async () => {
    const { app, buyer, supplier, stranger } = scene;
    const inquiry = await scene.ask();
    await app.api(supplier.token).post(`/api/v1/inquiries/${inquiry}/decline`).send({ reason: 'Brak' });
    const procedure = await publishedProcedure(app, buyer, supplier);
    const cancel = { reason: 'Zmiana planów' };
    await app.api(buyer.token).post(`/api/v1/procedures/${procedure}/cancel`).send(cancel).expect(204);
    for (const table of ['inquiry', 'procedure', 'procedure_invitation', 'closing'])
      await app.ownerPool.query(`alter table ${table} disable row level security`);
    for (const path of [`/inquiries/${inquiry}`, `/procedures/${procedure}`]) {
      await put(buyer.token, path, { ending: 'bought-outside', partner: SECRET }).expect(204);
      expect((await read(supplier.token, path)).closing).toBeNull();
      const outsider = app.api(stranger.token);
      await outsider.get(`/api/v1${path}/closing`).expect(404);
      await put(stranger.token, path, { ending: 'won-outside' }).expect(404);
      await outsider.delete(`/api/v1${path}/closing`).expect(404);
      await app.api(supplier.token).delete(`/api/v1${path}/closing`).expect(204);
      expect((await read(buyer.token, path)).closing).toMatchObject({ partner: SECRET });
    }
  });
});
