import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimal } from '../../../src/shared/decimal.js';
import { formatMonth } from '../../../src/shared/months.js';
import { SearchIndex } from '../../../src/modules/search/index.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn } from '../../support/cast.js';
import { capacityScene, type CapacityScene } from '../../support/capacity-scene.js';

let scene: CapacityScene;
let supplier: Visitor;

beforeAll(async () => {
  scene = await capacityScene();
  supplier = await signedIn(scene.app, scene.supplier);
});

const doc = (html: string) => parseHTML(html).document;

/** The table's fields as a browser would send them. */
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...doc(html).querySelectorAll('main form [name]')]
      .filter((field) => field.tagName !== 'BUTTON')
      .map((field) => [
        field.getAttribute('name') ?? '',
        field.tagName === 'SELECT'
          ? (field.querySelector('option[selected]')?.getAttribute('value') ?? '')
          : (field.getAttribute('value') ?? ''),
      ]),
  );
const cell = (listingId: string, ahead: number) => `listings.${listingId}.months.${scene.month(ahead)}`;
const table = async () => fieldsOf((await supplier.get('/panel/moce').expect(200)).text);

describe('the table of free capacity without JavaScript', () => {
  it('edits all listings at once and comes back as it was saved', async () => {
    const [one, other] = [await scene.kept({ 1: '1500' }, 'rough'), await scene.listing()];
    const before = await table();
    expect(before[cell(one, 1)]).toBe('1500');
    expect(before[`listings.${other}.unit`]).toBe('osoba');
    const typed = {
      ...before,
      [cell(one, 1)]: '1 200,5',
      [cell(one, 2)]: '0',
      [cell(other, 11)]: '30',
      [`listings.${other}.disclosure`]: 'exact',
    };
    const saved = await supplier.post('/panel/moce', typed).expect(303);
    expect(saved.headers['location']).toBe('/panel/moce');
    const after = await table();
    expect([after[cell(one, 1)], after[cell(one, 2)], after[cell(other, 11)]]).toEqual(['1200,5', '0', '30']);
    expect([after[`listings.${one}.version`], after[`listings.${other}.version`]]).toEqual(['2', '1']);

    await supplier.post('/panel/moce', { ...after, [cell(one, 2)]: '' }).expect(303);
    expect(await scene.free(one, 2)).toBeNull();
    const history = await supplier.get(`/panel/moce/${one}`).expect(200);
    expect(history.text).toContain('wpisano: 0 → nie podano');
    expect(history.text).toContain(formatMonth(scene.month(2), 'pl'));
  });

  it('keeps what was typed, marks the wrong cell, and saves nothing of the rest', async () => {
    const listingId = await scene.kept({ 1: '10', 2: '20' });
    const typed = { ...(await table()), [cell(listingId, 1)]: '11', [cell(listingId, 2)]: 'dużo' };
    const refused = await supplier.post('/panel/moce', typed).expect(422);
    const wrong = [...doc(refused.text).querySelectorAll('[aria-invalid=true]')];
    expect(wrong.map((field) => [field.getAttribute('name'), field.getAttribute('value')])).toEqual([
      [cell(listingId, 2), 'dużo'],
    ]);
    expect(fieldsOf(refused.text)[cell(listingId, 1)]).toBe('11');
    const link = doc(refused.text).querySelector('.error-summary a');
    expect(link?.getAttribute('href')).toBe(`#${wrong[0]?.getAttribute('id')}`);
    expect(link?.textContent).toContain(formatMonth(scene.month(2), 'pl'));
    expect(await scene.free(listingId, 1)).toBe('10');
  });

  it('in a tab opened before an award neither undoes the award nor loses what was typed', async () => {
    const listingId = await scene.kept({ 1: '500', 2: '500' });
    const stale = await table();
    const days = { from: scene.dayIn(1), to: scene.dayIn(1) };
    const { quoteId } = await scene.offer(listingId, '120', days);
    await scene.app
      .api(scene.buyer.token)
      .post(`/api/v1/quotes/${quoteId}/accept`)
      .send({ version: 1 })
      .expect(200);

    const refused = await supplier.post('/panel/moce', { ...stale, [cell(listingId, 2)]: '700' }).expect(422);
    const marked = [...doc(refused.text).querySelectorAll('td.field--wrong')].map((each) => each.textContent);
    expect(marked).toHaveLength(2);
    expect(marked[0]).toContain('teraz jest 380');
    const again = fieldsOf(refused.text);
    expect(again[cell(listingId, 2)]).toBe('700');
    expect(await scene.free(listingId, 1)).toBe('380');
    // The form that came back knows the present version: corrected, it is saved.
    await supplier.post('/panel/moce', { ...again, [cell(listingId, 1)]: '380' }).expect(303);
    expect([await scene.free(listingId, 1), await scene.free(listingId, 2)]).toEqual(['380', '700']);
  });

  it('fills empty months with the first number without saving', async () => {
    const listingId = await scene.kept({ 1: '10' });
    const typed = { ...(await table()), [cell(listingId, 3)]: '7' };
    const filled = await supplier.post('/panel/moce', { ...typed, _fill: listingId }).expect(200);
    const fields = fieldsOf(filled.text);
    expect([0, 1, 2, 3, 11].map((ahead) => fields[cell(listingId, ahead)])).toEqual([
      '10',
      '10',
      '10',
      '7',
      '10',
    ]);
    expect(await scene.free(listingId, 2)).toBeNull();
  });

  it('refuses another organisation’s listing like one that is not there', async () => {
    const stranger = await signedIn(scene.app, scene.stranger);
    await stranger.get('/panel').expect(200);
    const theirs = await scene.kept({ 1: '5' });
    const row = (id: string) => ({
      [`listings.${id}.version`]: '1',
      [`listings.${id}.unit`]: 'porcja',
      [`listings.${id}.disclosure`]: 'exact',
      [`listings.${id}.months.${scene.month(1)}`]: '99',
    });
    const absent = '018f0000-0000-7000-8000-000000000000';
    const foreign = await stranger.post('/panel/moce', row(theirs)).expect(404);
    const nothing = await stranger.post('/panel/moce', row(absent)).expect(404);
    expect(foreign.text.replaceAll(theirs, 'ID')).toBe(nothing.text.replaceAll(absent, 'ID'));
    expect(await scene.free(theirs, 1)).toBe('5');
    expect((await stranger.get('/panel/moce').expect(200)).text).not.toContain(theirs);
  });

  it('shows a supplier what is left while it quotes', async () => {
    const listingId = await scene.kept({ 1: '98765' });
    const days = { from: scene.dayIn(1), to: scene.dayIn(1) };
    const { inquiryId, quoteId } = await scene.offer(listingId, '5', days);
    const page = await supplier.get(`/panel/wyceny/${quoteId}/popraw`).expect(200);
    expect(page.text).toContain('98\u00a0765');
    const buyer = await signedIn(scene.app, scene.buyer);
    for (const path of [`/panel/zapytania/${inquiryId}`, `/panel/wyceny/${quoteId}`]) {
      expect((await buyer.get(path).expect(200)).text).not.toMatch(/98[\u00a0 ]?765/);
    }
  });
});

describe('the two sides of a deal', () => {
  it('see on the contract what it took: the supplier all, the buyer nothing', async () => {
    const listingId = await scene.kept({ 1: '500' });
    const { quoteId } = await scene.offer(listingId, '121', { from: scene.dayIn(1), to: scene.dayIn(1) });
    const accepted = await scene.app
      .api(scene.buyer.token)
      .post(`/api/v1/quotes/${quoteId}/accept`)
      .send({ version: 1 })
      .expect(200);
    const { contractId } = accepted.body as { contractId: string };
    const path = `/panel/umowy/${contractId}`;
    const taken = `href="/panel/moce/${listingId}"`;
    expect((await supplier.get(path).expect(200)).text).toContain(taken);
    const buyer = await signedIn(scene.app, scene.buyer);
    expect((await buyer.get(path).expect(200)).text).not.toMatch(/panel\/moce|zarezerwowane/);

    // A change of the contract does not move it, and the supplier alone is told so.
    const { body } = await scene.app
      .api(scene.buyer.token)
      .get(`/api/v1/contracts/${contractId}`)
      .expect(200);
    const { lines, place, paymentDays } = body as { lines: object[]; place: string; paymentDays: number };
    const proposed = await scene.app
      .api(scene.buyer.token)
      .post(`/api/v1/contracts/${contractId}/amendments`)
      .send({
        ...{ reason: 'Więcej gości', place, paymentDays },
        lines: lines.map((line) => ({ ...line, net: undefined, quantity: '150' })),
      })
      .expect(201);
    const change = `/panel/zmiany/${(proposed.body as { id: string }).id}`;
    const told = (await supplier.get(change).expect(200)).text;
    expect(told).toContain(taken);
    expect(told).toContain('Umowa zajmuje tyle, ile przy zawarciu');
    expect((await buyer.get(change).expect(200)).text).not.toMatch(/panel\/moce|zarezerwowane|wolne moce/);
  });

  it('learn of an acceptance that failed for want of capacity, and the supplier is led to the way out', async () => {
    const listingId = await scene.kept({ 1: '98764' });
    const days = { from: scene.dayIn(1), to: scene.dayIn(1) };
    const { inquiryId, quoteId } = await scene.offer(listingId, '98800', days);
    const buyer = await signedIn(scene.app, scene.buyer);
    const refused = await buyer.post(`/panel/wyceny/${quoteId}/przyjmij`, { version: '1' }).expect(422);
    expect(refused.text).toContain(`${formatMonth(scene.month(1), 'pl')})`);
    const path = `/panel/zapytania/${inquiryId}`;
    const asBuyer = (await buyer.get(path).expect(200)).text;
    expect(asBuyer).toContain('dostawcy brakuje wolnych mocy');
    expect(`${refused.text}${asBuyer}`).not.toMatch(/98[\u00a0 ]?764/);
    const asSupplier = doc((await supplier.get(path).expect(200)).text);
    expect(asSupplier.querySelector('.alert a[href="/panel/moce"]')?.textContent).toBe('Zmień wolne moce');
  });
});

describe('what others see', () => {
  /** Everything that the public, a buyer and the search can read of the listing. */
  const publicTexts = async (listingId: string): Promise<string> => {
    await scene.app.runJobs();
    const texts: string[] = [];
    for (const api of [
      scene.app.api(),
      scene.app.api(scene.buyer.token),
      scene.app.api(scene.stranger.token),
    ]) {
      texts.push((await api.get(`/oferty/${listingId}`).expect(200)).text);
      texts.push((await api.get(`/api/v1/listings/${listingId}`).expect(200)).text);
      texts.push((await api.get('/api/v1/listings?perPage=60').expect(200)).text);
    }
    const { rows } = await scene.app.ownerPool.query<{ document: string }>(
      'select to_jsonb(d)::text as document from search_document d where id = $1',
      [listingId],
    );
    expect(rows.length).toBeGreaterThan(0);
    return [...texts, ...rows.map(({ document }) => document)].join('\n');
  };
  const capacityOf = async (listingId: string) =>
    ((await scene.app.api().get(`/api/v1/listings/${listingId}`).expect(200)).body as { capacity: unknown })
      .capacity;

  it('is nothing unless the owner shows it: not a word, and no difference to a listing without a ledger', async () => {
    const hidden = await scene.kept({ 1: '98761' }, 'none');
    expect(await publicTexts(hidden)).not.toMatch(/98[\u00a0 ]?761|Wolne moce/);
    expect(await capacityOf(hidden)).toBeNull();
    expect(await capacityOf(await scene.listing())).toBeNull();
  });

  it('is words where the owner shows it roughly, and the amounts are in no answer and no index', async () => {
    const rough = await scene.kept({ 1: '98762', 2: '11113', 3: '0' }, 'rough');
    expect(await publicTexts(rough)).not.toMatch(/98[\u00a0 ]?762|11[\u00a0 ]?113/);
    expect(await capacityOf(rough)).toEqual({
      disclosure: 'rough',
      unit: null,
      months: [
        { month: scene.month(1), free: null, band: 'plenty' },
        { month: scene.month(2), free: null, band: 'little' },
        { month: scene.month(3), free: null, band: 'none' },
      ],
    });
    const page = await scene.app.api().get(`/oferty/${rough}`);
    expect(doc(page.text).querySelector('.month-list')?.textContent).toMatch(/sporo.*mało.*brak/s);
  });

  it('is the amounts where the owner shows them, and never who took the rest', async () => {
    const exact = await scene.kept({ 1: '98763' }, 'exact');
    expect(await capacityOf(exact)).toMatchObject({ unit: 'porcja', months: [{ free: '98763' }] });
    expect((await scene.app.api().get(`/oferty/${exact}`)).text).toContain('98\u00a0763');
    const { text } = await scene.app.api().get(`/api/v1/listings/${exact}`);
    expect(text).not.toMatch(/reserved|inquiry/);
    const index = scene.app.app.get(SearchIndex, { strict: false });
    expect((await index.search({ text: '98763', sort: 'relevance', page: 1, perPage: 20 })).ids).toEqual([]);
    // A paused listing shows nothing at all.
    await scene.app.api(scene.supplier.token).post(`/api/v1/listings/${exact}/pause`).expect(200);
    await scene.app.api().get(`/api/v1/listings/${exact}`).expect(404);
    expect(await scene.ledgers.shown(exact)).toBeNull();
  });
});

describe('the API of ledgers', () => {
  it('begins, changes and lists them, and refuses a stale change', async () => {
    const api = scene.app.api(scene.supplier.token);
    const listingId = await scene.listing();
    const path = `/api/v1/listings/${listingId}/capacity`;
    const months = { [scene.month(0)]: 12.5, [scene.month(1)]: '80' };
    await api.patch(path).send({ version: 0, months }).expect(422);
    await api.patch(path).send({ version: 0, unit: 'kg', months }).expect(204);
    await api
      .patch(path)
      .send({ version: 1, disclosure: 'exact', months: { [scene.month(1)]: null } })
      .expect(204);
    const stale = await api
      .patch(path)
      .send({ version: 1, months: { [scene.month(1)]: '5' } })
      .expect(409);
    expect(stale.body).toMatchObject({
      code: 'catalog/capacity-stale',
      errors: [{ pointer: `/months/${scene.month(1)}` }],
    });
    const closed = await api
      .patch(path)
      .send({ version: 2, months: { '2020-01': '5' } })
      .expect(422);
    expect(closed.body.errors[0].pointer).toBe('/months/2020-01');
    for (const wrong of [{ '2026-13': '5' }, { [scene.month(1)]: '-5' }, { [scene.month(1)]: '1e9' }]) {
      const { status } = await api.patch(path).send({ version: 2, months: wrong });
      expect([400, 422]).toContain(status);
    }

    const own = await api.get(`/api/v1/organisation/listings/${listingId}/capacity`).expect(200);
    expect(own.body.ledger).toMatchObject({ version: 2, unit: 'kg', disclosure: 'exact' });
    expect(own.body.ledger.months).toHaveLength(12);
    expect(own.body.ledger.months[0]).toEqual({
      ...{ month: scene.month(0), free: '12.5', reserved: '0', used: '0' },
    });
    expect(own.body.changes).toHaveLength(3);
    const list = await api.get('/api/v1/organisation/capacity').expect(200);
    expect(list.body.items.map((item: { listingId: string }) => item.listingId)).toContain(listingId);
    expect(JSON.stringify(own.body)).not.toContain(scene.asSupplier.accountId);
    expect(decimal('12.5')).toBe(await scene.free(listingId, 0));
  });
});
