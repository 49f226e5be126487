import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { signedIn } from '../../support/cast.js';
import { publishedProcedure } from '../../support/procedures-scene.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';

let scene: ContractsScene;
const api = (who: { token: string }) => scene.app.api(who.token);

beforeAll(async () => {
  scene = await contractsScene();
});

const deliver = (id: string, quantity: string, more: Record<string, unknown> = {}) =>
  api(scene.supplier)
    .post(`/api/v1/contracts/${id}/deliveries`)
    .send({ deliveredOn: scene.day(0), lines: [{ position: 0, quantity }], ...more });
const answer = (delivery: string, body: Record<string, unknown>) =>
  api(scene.buyer).post(`/api/v1/deliveries/${delivery}/answer`).send(body);
const stateOf = async (id: string) =>
  (await api(scene.buyer).get(`/api/v1/contracts/${id}/deliveries`).expect(200)).body as {
    items: { id: string; state: string; replacedByNumber: number | null }[];
    progress: { accepted: string; waiting: string; left: string }[];
  };
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');
const textOf = async (path: string) => {
  const { body } = await api(scene.supplier).get(path).expect(200);
  const { tagged, pages } = readPdf(body as Buffer);
  expect(tagged).toBe(true);
  return squeezed(pages.join(''));
};

describe('a contract delivered in two parts', () => {
  it('is answered part by part, with changes in between, and every answer is a protocol', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const { body: first } = await deliver(id, '60').expect(201);
    expect((await stateOf(id)).progress).toMatchObject([{ waiting: '60', left: '60' }, { left: '1' }]);
    await api(buyer).get(`/api/v1/deliveries/${first.id}/protocol.pdf`).expect(404);
    // While it waits, the contract cannot be completed, and the supplier cannot answer for the buyer.
    const early = await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(409);
    expect(early.body.code).toBe('contracts/delivery-open');
    await api(supplier).post(`/api/v1/deliveries/${first.id}/answer`).send({ answer: 'accept' }).expect(403);

    const changes = { answer: 'request-changes', text: 'Połowa porcji była zimna.', dueOn: scene.day(3) };
    await answer(first.id as string, changes).expect(204);
    expect((await answer(first.id as string, { answer: 'accept' })).body.code).toBe(
      'contracts/delivery-not-now',
    );
    const desk = (await (await signedIn(app, supplier)).get('/panel').expect(200)).text;
    expect(desk).toContain(`/panel/dostawy/${first.id}`);
    const refusal = await textOf(`/api/v1/deliveries/${first.id}/protocol.pdf`);
    for (const words of ['Nie przyjęto: potrzebne poprawki', 'Połowa porcji była zimna.'])
      expect(refusal).toContain(squeezed(words));

    const { body: second } = await deliver(id, '60', { remarks: 'Nowe termosy.' }).expect(201);
    const replaced = await stateOf(id);
    expect(replaced.items).toMatchObject([
      { state: 'replaced', replacedByNumber: 2 },
      { state: 'recorded', replacedByNumber: null },
    ]);
    await answer(second.id as string, { answer: 'accept-with-remarks', text: 'Godzinę po czasie.' }).expect(
      204,
    );
    const { body: third } = await deliver(id, '60', {
      lines: [
        { position: 0, quantity: '60' },
        { position: 1, quantity: '1' },
      ],
    }).expect(201);
    await answer(third.id as string, { answer: 'accept' }).expect(204);
    expect((await stateOf(id)).progress.map(({ left }) => left)).toEqual(['0', '0']);
    const protocol = await textOf(`/api/v1/deliveries/${second.id}/protocol.pdf`);
    for (const words of ['Przyjęto z uwagami', 'Nowe termosy.', 'Godzinę po czasie.', 'Gmina Przykład'])
      expect(protocol).toContain(squeezed(words));

    await api(buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
    expect((await stateOf(id)).items).toHaveLength(3);
    await app.runJobs();
    const told = (await app.mail.sentTo(supplier.email)).map(({ subject }) => subject.split(',')[0]);
    for (const subject of ['Dostawa do poprawki', 'Dostawa przyjęta z uwagami', 'Dostawa przyjęta'])
      expect(told).toContain(subject);
  });

  it('never takes more than was agreed, a day to come, or nothing', async () => {
    const id = await scene.conclude();
    const refused = await deliver(id, '120,000001').expect(422);
    expect(refused.body).toMatchObject({
      code: 'contracts/delivery-wrong',
      errors: [{ pointer: '/lines/0/quantity' }],
    });
    await deliver(id, '120', { deliveredOn: scene.day(1) }).expect(422);
    await deliver(id, '1', { lines: [{ position: 0 }] }).expect(422);
    await deliver(id, '100').expect(201);
    await deliver(id, '21').expect(422);
    const { items } = await stateOf(id);
    await api(scene.supplier).post(`/api/v1/deliveries/${items[0]!.id}/withdraw`).expect(204);
    await deliver(id, '120').expect(201);
  });

  it('is completed in one word when nothing was recorded: one protocol of the whole', async () => {
    const id = await scene.conclude();
    await api(scene.buyer).post(`/api/v1/contracts/${id}/complete`).expect(204);
    const { items, progress } = await stateOf(id);
    expect(items).toMatchObject([{ state: 'accepted' }]);
    expect(progress.map(({ accepted }) => accepted)).toEqual(['120', '1']);
    expect(await textOf(`/api/v1/deliveries/${items[0]!.id}/protocol.pdf`)).toContain('Przyjętobezuwag');
    await deliver(id, '1').expect(409);
  });
});

describe('the pages of deliveries', () => {
  it('take a delivery with a file and the answer to it, without JavaScript', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const seller = await signedIn(app, supplier);
    const form = parseHTML((await seller.get(`/panel/umowy/${id}/dostawy`).expect(200)).text).document;
    const names = [...form.querySelectorAll('main input[name^="lines."]')].map((el) =>
      el.getAttribute('name'),
    );
    expect(names).toContain('lines.1.quantity');
    const kept = await seller
      .post(`/panel/umowy/${id}/dostawy`, {
        deliveredOn: scene.day(0),
        'lines.0.position': '0',
        'lines.0.quantity': '',
        'lines.1.position': '1',
        'lines.1.quantity': '2',
      })
      .expect(422);
    expect(kept.text).toContain('href="#f-lines-1-quantity"');
    const sent = await seller.agent
      .post(`/panel/umowy/${id}/dostawy`)
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .field({ deliveredOn: scene.day(0), 'lines.0.position': '0', 'lines.0.quantity': '5' })
      .attach('files', Buffer.from('WZ 1'), 'wz.txt');
    expect(sent.status).toBe(303);
    const made = sent.headers['location']!.split('/').at(-1)!;
    const client = await signedIn(app, buyer);
    const page = parseHTML((await client.get(`/panel/dostawy/${made}`).expect(200)).text).document;
    expect(page.querySelector('a.file')?.textContent).toContain('wz.txt');
    const key = page.querySelector('form[action$="/odbior"] input[name="_key"]')?.getAttribute('value') ?? '';
    const silent = await client
      .post(`/panel/dostawy/${made}/odbior`, { _key: key, answer: 'request-changes' })
      .expect(422);
    expect(silent.text).toContain('Podaj, do kiedy trzeba to poprawić.');
    await client.post(`/panel/dostawy/${made}/odbior`, { _key: key, answer: 'accept' }).expect(303);
    const after = await client.get(`/panel/umowy/${id}`).expect(200);
    expect(after.text).toContain('Dostawa nr 1 przyjęta');
    expect((await client.get(`/en/panel/deliveries/${made}`).expect(200)).text).toContain('Delivery no. 1');
  });
});

describe('the calendar feed of a panel', () => {
  it.each(['buyer', 'supplier'] as const)(
    'of the %s has deadlines, openings and deliveries',
    async (side) => {
      const { app, buyer, supplier, day } = scene;
      const contractId = await scene.conclude();
      const procedureId = await publishedProcedure(app, buyer, supplier);
      const who = scene[side];
      const { body } = await app.api(who.token).post('/api/v1/account/calendar-feed').expect(201);
      const answer = await fetch(new URL(new URL((body as { url: string }).url).pathname, app.origin));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        ...[200, 'text/calendar; charset=utf-8'],
      ]);
      const feed = (await answer.text()).replaceAll('\r\n ', '');
      const eventOf = (uid: string) =>
        feed.split('BEGIN:VEVENT').find((event) => event.includes(`UID:${uid}:${who.organisationId}@`)) ?? '';
      const [procedure] = await scene.db.read('system', (reader) =>
        reader.query<{ deadline: Date; opens: Date }>(
          'select deadline, opens_at as opens from procedure where id = $1',
          [procedureId],
        ),
      );
      const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');
      expect(eventOf(`procedure-deadline:${procedureId}`)).toContain(`DTSTART:${stamp(procedure!.deadline)}`);
      expect(eventOf(`procedure-opening:${procedureId}`)).toContain(`DTSTART:${stamp(procedure!.opens)}`);
      const delivery = eventOf(`delivery:${contractId}`);
      expect(delivery).toContain(`DTSTART;VALUE=DATE:${day(6).replaceAll('-', '')}`);
      expect(delivery).toContain(side === 'supplier' ? 'Ostatni dzień dostawy' : 'Dostawa do dziś');
    },
  );
});
