import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { formatMonth, monthOf } from '../../../src/shared/months.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';

let app: TestApp;
let supplier: CastMember;
let buyer: CastMember;
let listingId: string;

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, '„Liczba” Spółdzielnia Socjalna');
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Pytająca' });
  listingId = await publishedListing(app, supplier);
});

const today = () => localDateOf(app.clock.now());
const ask = async (): Promise<string> => {
  const asked = await app
    .api(buyer.token)
    .post('/api/v1/inquiries')
    .send({ listingId, subject: 'Obiady', need: 'Obiady.', place: 'Dywity' })
    .expect(201);
  return (asked.body as { id: string }).id;
};
const quote = async (price: string): Promise<string> => {
  const quoted = await app
    .api(supplier.token)
    .post(`/api/v1/inquiries/${await ask()}/quotes`)
    .send({
      lines: [{ name: 'Obiad', quantity: '10', unit: 'osoba', unitPrice: price, vat: '8' }],
      ...{ validUntil: addDays(today(), 20), place: 'Dywity' },
    })
    .expect(201);
  return (quoted.body as { id: string }).id;
};
const numbers = async (member: CastMember) =>
  (await app.api(member.token).get('/api/v1/organisation/numbers').expect(200)).body as {
    months: { month: string; received: number; losses: unknown[] }[];
    totals: Record<string, unknown>;
    nextSteps: { kind: string; count: number; title: string; path: string }[];
  };

describe('own numbers', () => {
  it('of nothing are said in words, with what to do first', async () => {
    const browser = await signedIn(app, supplier);
    const { text } = await browser.get('/panel/liczby').expect(200);
    expect(text).toContain('Nie ma jeszcze czego liczyć');
    expect(text).not.toContain('<table');
    const steps = [...parseHTML(text).document.querySelectorAll('.todo__link')];
    expect(steps.map((link) => link.getAttribute('href'))).toEqual([
      `/panel/oferty/${listingId}/edytuj`,
      '/panel/moce',
      '/panel/profil',
    ]);
  });

  it('stand on the page, in the chart, in the file and in the API alike', async () => {
    const refuse = async (cause: string) =>
      app
        .api(buyer.token)
        .post(`/api/v1/quotes/${await quote('20')}/refuse`)
        .send({ reason: 'Za drogo; albo "nie"', cause })
        .expect(204);
    for (const cause of ['price', 'price', 'price', 'date']) await refuse(cause);
    const won = await quote('1234.56');
    await app.api(buyer.token).post(`/api/v1/quotes/${won}/accept`).send({ version: 1 }).expect(200);
    await ask();

    const { months, totals, nextSteps } = await numbers(supplier);
    expect(months.at(-1)?.month).toBe(monthOf(today()));
    expect(totals).toMatchObject({ received: 6, answered: 5, won: 1, wonNet: 1_234_560, responses: 5 });
    expect(totals['losses']).toEqual([
      { way: 'refused', cause: 'price', count: 3 },
      { way: 'refused', cause: 'date', count: 1 },
    ]);
    expect(nextSteps.map(({ kind, count }) => [kind, count])).toEqual([
      ['answer', 1],
      ['photo', 1],
      ['capacity', 1],
      ['loss', 3],
    ]);

    const browser = await signedIn(app, supplier);
    const page = parseHTML((await browser.get('/panel/liczby').expect(200)).text).document;
    const row = [...page.querySelectorAll('tbody tr')].find((each) =>
      each.textContent?.includes(formatMonth(monthOf(today()), 'pl')),
    );
    expect(row?.textContent).toContain('12\u00a0345,60\u00a0zł');
    expect(row?.textContent).toContain('kupujący odrzucił wycenę: cena (3)');
    const bars = page.querySelectorAll('svg.chart__picture')[0]?.querySelectorAll('.chart__bar') ?? [];
    expect([...bars].map((bar) => Number(bar.getAttribute('height')))).toEqual([160, 133.3, 26.7]);

    const file = await browser.get('/panel/liczby/liczby.csv').expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="nasze-liczby.csv"',
      'cache-control': 'private, no-store',
    });
    const lines = file.text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe(
      'Miesiąc;Zapytania;Odpowiedzi;Wygrane;Wartość wygranych netto (zł);Mediana czasu odpowiedzi (min);Stracone;' +
        'kupujący odrzucił wycenę: cena;kupujący odrzucił wycenę: termin',
    );
    expect(lines.at(-1)).toBe(`${monthOf(today())};6;5;1;12345,6;0;4;3;1`);
    const english = await browser.get('/en/panel/numbers/liczby.csv').expect(200);
    expect(english.text).toContain(`${monthOf(today())},6,5,1,12345.6,0,4,3,1`);
  });

  it('of one are in no other’s page, file or answer', async () => {
    const stranger = await someSupplier(app, 'Spółdzielnia Obca');
    const browser = await signedIn(app, stranger);
    for (const path of ['/panel/liczby', '/panel/liczby/liczby.csv']) {
      expect((await browser.get(path).expect(200)).text).not.toMatch(/12[\u00a0 ]?345|cena/);
    }
    expect((await numbers(stranger)).totals).toMatchObject({ received: 0, won: 0, losses: [] });
    expect((await numbers(buyer)).totals).toMatchObject({ received: 0, won: 0, losses: [] });
  });

  it('lead from the menu of a member', async () => {
    const browser = await signedIn(app, supplier);
    expect((await browser.get('/panel').expect(200)).text).toContain('href="/panel/liczby"');
  });
});
