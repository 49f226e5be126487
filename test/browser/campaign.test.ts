import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Tracking } from '../../src/modules/campaigns/index.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { readPdf } from '../integration/platform/documents/read-pdf.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  accessibilityFaults,
  desk,
  overflows,
  phone,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { PASSWORD, someOrganisation, type CastMember } from '../support/cast.js';
import { publishedListing } from '../support/catalog-scene.js';
import { someCoordinator, someMember } from '../support/members-scene.js';
import { BROWSER } from '../support/placement-scene.js';

let app: TestApp;
let browser: Browser;
let coordinator: CastMember;
let buyer: CastMember;
/** The first gives a lower price. */
let members: CastMember[];
let listing: string;

const TITLE = 'Koszenie i grabienie trawników';
const FUNNEL = 'Od odsłony do umowy';

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Dywity' });
  members = [];
  for (const name of ['ZIELONI', 'OGRÓD', 'SKWER']) {
    const member = await someMember(app, coordinator, { name: `„${name}” Spółdzielnia Socjalna` });
    const id = await publishedListing(app, member, {
      ...{ category: 'zielen', title: TITLE },
      price: { kind: 'fixed', min: '40', unit: 'godz.', vat: '8' } as never,
    });
    if (members.length === 0) listing = id;
    members.push(member);
  }
  browser = await startBrowser();
});

/** A profile whose browser does not say that it is run by a program, which would not be counted. */
const somebody = async (viewport: { width: number; height: number }) => {
  const context = await browser.newContext({ viewport, locale: 'pl-PL', userAgent: BROWSER });
  const page = await context.newPage();
  return { context, page, faults: watchFaults(page) };
};

/** Fills in the form of signing in that stands on the page. */
const signInHere = async (page: Page, { email }: CastMember) => {
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByLabel('Hasło').fill(PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
};

/** Not wider than the screen; a picture of it where `SHOTS` names a folder. */
const look = async (page: Page, name: string) => {
  expect([name, await overflows(page)]).toEqual([name, false]);
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The cells of the row of a table that begins with the words. */
const rowOf = (page: Page, section: string, first: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { name: section, exact: true }) })
    .getByRole('row', { name: first })
    .getByRole('cell')
    .allInnerTexts();

describe('a campaign from its plan to what it brought', () => {
  it('is planned, joined, come to by the poster’s short link, asked of, sold by and reported', async () => {
    const { origin } = app;
    const desktop = await somebody(desk);
    const { page: planner } = desktop;
    await planner.goto(`${origin}/logowanie`);
    await signInHere(planner, coordinator);

    await planner.goto(`${origin}/koordynator/kampanie/nowa`);
    await planner.getByRole('link', { name: 'Wiosenna zieleń' }).click();
    const today = localDateOf(app.clock.now());
    await planner.getByLabel('Pierwszy dzień').fill(today);
    await planner.getByLabel('Ostatni dzień').fill(addDays(today, 20));
    await planner.getByRole('button', { name: 'Zapisz' }).click();
    await planner.getByRole('button', { name: 'Zatwierdź' }).click();
    await planner.getByRole('button', { name: 'Zaplanuj' }).click();
    const plan = planner.url();
    const campaignId = plan.split('/').at(-1)!;
    await planner.getByRole('link', { name: 'Zaproś członków' }).click();
    for (const { name } of members) await planner.getByLabel(name).check();
    await planner.getByRole('button', { name: 'Wyślij zaproszenia' }).click();
    await planner.getByText('Wysłano 3 zaproszenia.').waitFor();

    const [first, ...others] = members as [CastMember, ...CastMember[]];
    for (const other of others)
      await app
        .api(other.token)
        .post(`/api/v1/organisation/campaigns/${campaignId}/join`)
        .send({ sharesValue: true })
        .expect(200);
    const cooperative = await somebody(desk);
    const { page: member } = cooperative;
    await member.goto(`${origin}/logowanie`);
    await signInHere(member, first);
    await member.goto(`${origin}/panel`);
    await member.getByRole('link', { name: 'Zaproszenie do kampanii „Wiosenna zieleń”' }).click();
    await member.getByLabel('Wartość umów z tej kampanii').check();
    await member.getByRole('button', { name: 'Bierzemy udział', exact: true }).click();
    await member.getByText('Bierzecie udział w kampanii.').waitFor();
    await member.getByRole('link', { name: `Ustal niższą cenę: ${TITLE}` }).click();
    await member.getByLabel('O ile procent taniej').fill('10');
    await member.getByRole('button', { name: 'Zapisz cenę' }).click();
    await member.getByText('Niższa cena zapisana.').waitFor();
    await look(member, 'member');

    await planner.goto(plan);
    await planner.getByRole('link', { name: 'Linki i kody QR' }).click();
    await planner.getByLabel('Nazwa').fill('Plakat w urzędzie');
    await planner.getByLabel('Na plakacie lub ulotce').check();
    await planner.getByRole('button', { name: 'Zrób link' }).click();
    const short = planner.getByRole('link', { name: /\/k\/[a-z0-9]+$/ });
    const address = await short.innerText();
    const { pathname: code } = new URL(address);
    const poster = await planner
      .getByRole('link', { name: 'Plakat A4 (PDF)' })
      .getAttribute('href')
      .then((path) => planner.request.get(origin + path!));
    expect(poster.status()).toBe(200);
    const { pages } = readPdf(await poster.body());
    for (const text of [address.replace(/^\w+:\/\//, ''), first.name]) expect(pages[0]).toContain(text);

    const mobile = await somebody(phone);
    const { page: clerk } = mobile;
    await clerk.goto(origin + code);
    expect(new URL(clerk.url()).pathname).toBe('/kampanie/wiosenna-zielen');
    await look(clerk, 'landing');
    await clerk.locator(`a[href^="/oferty/${listing}"]`).first().click();
    await clerk.getByText('Zwykła cena: 40,00 zł', { exact: true }).waitFor();
    await look(clerk, 'listing');
    await clerk.getByRole('link', { name: 'Zapytaj o ofertę' }).click();
    const need = 'Trzy tysiące metrów trawnika przy szkole.\n\nBez dmuchaw przed ósmą.';
    await clerk.getByLabel('Czego potrzebujesz', { exact: true }).fill(need);
    await clerk.getByLabel('Ilość').fill('100');
    await clerk.getByLabel('Miejsce dostawy').fill('Dywity, ul. Olsztyńska 32');
    await clerk.getByRole('button', { name: 'Zapisz i przejdź do wysłania' }).click();
    await clerk.getByRole('link', { name: 'Mam już konto' }).click();
    await signInHere(clerk, buyer);
    await clerk.getByRole('button', { name: 'Wyślij zapytanie' }).waitFor();
    expect(await clerk.getByLabel('Czego potrzebujesz', { exact: true }).inputValue()).toBe(need);
    // The mark of the campaign goes along and is no text to be checked.
    const mark = await clerk.locator('main input[name="touch"]').inputValue();
    expect(mark).toMatch(/^[\w-]{32,}$/);
    expect(await clerk.locator('main').innerText()).not.toContain(mark);
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await look(clerk, 'resumed');
    await clerk.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await clerk.waitForURL(/\/panel\/zapytania\//);
    const inquiry = clerk.url();

    await member.goto(inquiry);
    await member.getByRole('link', { name: 'Przygotuj wycenę' }).click();
    await member.getByText('Wpisaliśmy cenę z Waszej promocji').waitFor();
    expect(await member.getByLabel('Cena netto za jednostkę').first().inputValue()).toBe('36');
    await member.getByRole('button', { name: 'Zobacz podgląd' }).click();
    await member.getByRole('button', { name: 'Wyślij wycenę' }).click();
    await member.waitForURL(/\/panel\/zapytania\//);

    await clerk.goto(inquiry);
    await clerk.locator('summary', { hasText: 'Przyjmij wycenę' }).click();
    await clerk.getByRole('button', { name: 'Przyjmuję i zawieram umowę' }).click();
    await clerk.waitForURL(/\/panel\/umowy\//);

    await app.runJobs();
    await app.app.get(Tracking, { strict: false }).flush();
    await planner.goto(`${plan}/raport`);
    // Of one member alone: neither a row nor the whole has a sum, so the table has no column of values.
    const once = '1 (mało)';
    expect(await rowOf(planner, 'Kanały', 'Plakat i druk')).toEqual(['–', once, once, once, once]);
    expect(await rowOf(planner, FUNNEL, 'Wartość umów netto')).toEqual(['–', '']);
    expect(await planner.locator('main').innerText()).not.toMatch(/\d\s*zł/);
    await look(planner, 'report');
    await member.goto(`${origin}/panel/kampanie/${campaignId}/wyniki`);
    expect(await rowOf(member, FUNNEL, 'Wartość umów netto')).toEqual(['3\u00a0600,00\u00a0zł', '']);
    await look(member, 'results');

    expect([...desktop.faults, ...cooperative.faults, ...mobile.faults]).toEqual([]);
    for (const { context } of [desktop, cooperative, mobile]) await context.close();
  });
});
