import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { bytesOf } from '../../support/bytes.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { openedProcedure, type OpenedProcedure } from '../../support/opened-procedure.js';

let app: TestApp;
let buyer: CastMember;
let suppliers: CastMember[];
let opened: OpenedProcedure;

beforeAll(async () => {
  app = await testApp();
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Otwierająca' });
  suppliers = [];
  for (const name of ['Spółdzielnia Pierwsza', 'Spółdzielnia Druga', 'Spółdzielnia Trzecia'])
    suppliers.push(await someOrganisation(app, { kind: 'social-cooperative', name }));
  const ids = suppliers.map(({ organisationId }) => organisationId);
  opened = await openedProcedure(app, buyer.organisationId, ids);
});

const get = (who: CastMember, path: string) => app.api(who.token).get(path).redirects(0);
const post = (who: CastMember, path: string, body: object) =>
  app.api(who.token).post(path).redirects(0).set('sec-fetch-site', 'same-origin').type('form').send(body);
const comparison = () => `/panel/postepowania/${opened.id}/porownanie`;
const procedure = () => `/panel/postepowania/${opened.id}`;
/** What waits on the desk is a list of its own; notices lead through another address. */
const linksTo = (html: string, path: string) => html.split(`href="${path}`).length - 1;
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ');
const bidPath = (at: number) => `/panel/otwarte-wyceny/${opened.bids[at]}`;

describe('from the opening to two contracts', () => {
  it('the buyer sees all side by side, marks by hand and is shown the formula', async () => {
    const before = await get(buyer, comparison());
    expect(before.status).toBe(200);
    expect(linksTo((await get(buyer, '/panel')).text, comparison())).toBe(1);
    expect(textOf((await get(buyer, procedure())).text)).toContain('Porównaj wyceny');
    for (const words of [
      'Spółdzielnia Trzecia',
      'najtaniej',
      'najniższa cena brutto ÷',
      'niepełna: poza kolejnością',
    ])
      expect(before.text).toContain(words);
    const wrong = await post(buyer, `${bidPath(0)}/ocena`, { criterionId: 'k3', rating: '11', reason: 'x' });
    expect([wrong.status, wrong.text.includes('value="11"')]).toEqual([422, true]);
    for (const [at, rating] of [
      [0, '7'],
      [1, '9'],
      [2, '5'],
    ] as const)
      await post(buyer, `${bidPath(at)}/ocena`, { criterionId: 'k3', rating, reason: 'Próbka.' }).expect(303);
    const after = await get(buyer, `${comparison()}?czesc=1`);
    expect(after.text).toContain('1. miejsce');
    for (const part of ['2', 'razem', 'warunki', '99', 'x'])
      expect((await get(buyer, `${comparison()}?czesc=${part}`)).status).toBe(200);
    const sheet = await get(buyer, `${comparison()}.xlsx`).buffer(true).parse(bytesOf);
    expect((sheet.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('asks one bidder, who answers', async () => {
    const asked = { question: 'Skąd warzywa?', answerUntil: '2020-01-01' };
    expect((await post(buyer, `${bidPath(0)}/pytanie`, asked)).status).toBe(422);
    const { answerUntil } = {
      answerUntil: addDays(localDateOf(app.clock.now()), 2),
    };
    await post(buyer, `${bidPath(0)}/pytanie`, { ...asked, answerUntil }).expect(303);
    const result = `/panel/zaproszenia/${opened.id}/wynik`;
    const waits = async (at: number) => linksTo((await get(suppliers[at]!, '/panel')).text, result);
    expect([await waits(0), await waits(1)]).toEqual([1, 0]);
    const shown = await get(suppliers[0]!, result);
    const path = /action="(\/panel\/wyjasnienia\/[^"]+)"/.exec(shown.text)![1]!;
    expect((await get(suppliers[1]!, result)).text).not.toContain('Skąd warzywa?');
    expect((await post(suppliers[1]!, path, { answer: 'x' })).status).toBe(404);
    await post(suppliers[0]!, path, { answer: 'Od sąsiada.' }).expect(303);
    expect(await waits(0)).toBe(0);
    expect((await get(buyer, bidPath(0))).text).toContain('Od sąsiada.');
  });

  it('chooses by lots with the points as the reason; every bidder learns its own part alone', async () => {
    const form = await get(buyer, `${bidPath(0)}/wybor`);
    expect(form.text).toContain('najwięcej punktów');
    const none = await post(buyer, `${bidPath(0)}/wybor`, { justification: 'x' });
    expect(none.status).toBe(422);
    for (const [at, lot] of [
      [0, '1'],
      [1, '2'],
    ] as const) {
      const chosen = await post(buyer, `${bidPath(at)}/wybor`, {
        lots: lot,
        justification: 'Najwięcej punktów.',
      });
      expect(chosen.headers['location']).toMatch(/^\/panel\/umowy\//);
    }
    const shown = await get(buyer, procedure());
    expect(linksTo(shown.text, '/panel/umowy/')).toBeGreaterThan(1);
    const contract = /href="(\/panel\/umowy\/[^"/]+)"/.exec(shown.text)![1]!;
    // And back, each side to its own page.
    expect((await get(buyer, contract)).text).toContain(`href="${procedure()}"`);
    expect((await get(suppliers[0]!, contract)).text).toContain(
      `href="/panel/zaproszenia/${opened.id}/wynik"`,
    );
    for (const words of ['Dostawca złożył wyjaśnienie', 'Wybrano wycenę', 'Umowa, część 2'])
      expect(textOf(shown.text)).toContain(words);
    const late = await post(buyer, `/panel/postepowania/${opened.id}/czesci/2/zamknij`, {
      justification: 'x',
    });
    expect([late.status, late.text.includes('jest rozstrzygnięte')]).toEqual([422, true]);
    const lost = await get(suppliers[2]!, `/panel/zaproszenia/${opened.id}/wynik`);
    expect(lost.text).toContain('wybrano inną wycenę');
    const { body } = await app.api(buyer.token).get(`/api/v1/procedures/${opened.id}/comparison`);
    const rivals = (body as { lots: { bids: { bidId: string; totals: { gross: number } }[] }[] }).lots
      .flatMap(({ bids }) => bids)
      .filter(({ bidId }) => bidId !== opened.bids[2]);
    for (const { totals } of rivals)
      expect(lost.text).not.toContain(
        `${Math.floor(totals.gross / 100)},${String(totals.gross % 100).padStart(2, '0')}`,
      );
    for (const [who, path] of [
      [buyer, `/panel/postepowania/${opened.id}/zawiadomienie.pdf`],
      [suppliers[2]!, `/panel/zaproszenia/${opened.id}/zawiadomienie.pdf`],
      [suppliers[0]!, `/api/v1/procedures/${opened.id}/result-notice.pdf`],
    ] as const) {
      const pdf = await get(who, path).buffer(true).parse(bytesOf);
      expect((pdf.body as Buffer).subarray(0, 4).toString()).toBe('%PDF');
    }
  });
});

it('a consultation ends with a summary and no choice', async () => {
  const asked = await openedProcedure(app, buyer.organisationId, [suppliers[0]!.organisationId], {
    kind: 'consultation',
  });
  const chosen = await post(buyer, `/panel/otwarte-wyceny/${asked.bids[0]}/wybor`, {
    lots: '1',
    justification: 'x',
  });
  expect([chosen.status, chosen.text.includes('Rozeznanie rynku kończysz podsumowaniem')]).toEqual([
    422,
    true,
  ]);
  await post(buyer, `/panel/postepowania/${asked.id}/zakoncz`, { summary: 'Ceny od 4 do 6 zł.' }).expect(303);
  const shown = await get(buyer, `/panel/postepowania/${asked.id}/porownanie`);
  expect(shown.text).toContain('Ceny od 4 do 6 zł.');
  const own = await get(suppliers[0]!, `/panel/zaproszenia/${asked.id}/wynik`);
  expect(own.text).toContain('nie prowadzi do umowy');
  expect(own.text).not.toContain('Ceny od 4 do 6 zł.');
});
