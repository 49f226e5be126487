import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../../src/modules/identity/domain/one-time-codes.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { PASSWORD } from '../support/cast.js';
import { someNip } from '../support/nip.js';
import { furnishedMember, tracesLeft, type Traces } from '../support/public-reads.js';
import { runSetUp, setUpFlags } from '../support/set-up.js';

/** The narrowest phone that nothing may be wider than. */
const narrow = { width: 360, height: 740 };

const everything = process.env['TEST_LANE'] === 'full' || process.env['TEST_LANE'] === 'long';

let app: TestApp;
let browser: Browser;
/** What must not have happened in any window by the end. */
const faults: (() => readonly string[])[] = [];

beforeAll(async () => {
  app = await testApp({ SEED: 'none' });
  browser = await startBrowser();
});

/** A person with a browser of their own. */
const someone = async (viewport = desk): Promise<Page> => {
  const page = await (await person(browser, { viewport })).newPage();
  const seen = watchFaults(page);
  faults.push(() => seen);
  return page;
};
const at = (page: Page, path: string) => page.goto(app.origin + path);
const press = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('link', { name }).first().click();
/** Opens a question and says yes to it. */
const confirm = async (page: Page, question: string | RegExp, yes: string | RegExp) => {
  await page.locator('main summary').filter({ hasText: question }).first().click();
  await press(page, yes);
};
const told = (page: Page) => page.locator('main').innerText();
const fill = async (page: Page, fields: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
};
/** Not wider than a phone; accessible too, which takes the longer lane; pictures where `SHOTS` names a folder. */
const look = async (page: Page, name: string) => {
  const folder = process.env['SHOTS'];
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  expect([name, await overflows(page)]).toEqual([name, false]);
  if (everything || folder) expect(await accessibilityFaults(page)).toEqual([]);
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  if (before) await page.setViewportSize(before);
};

/** Uses a personal link: the profile's first person says who it is. */
const claim = async (page: Page, link: string) => {
  await page.goto(link);
  await fill(page, {
    NIP: someNip(),
    'Ulica i numer': 'ul. Polna 1',
    'Kod pocztowy': '11-130',
    Hasło: PASSWORD,
  });
  await page.getByLabel('Akceptuję regulamin').check();
  await look(page, 'claim');
  await press(page, 'Przejmij profil');
  await page.waitForURL(/\/panel/);
};
const takeSeat = async (page: Page) => {
  await at(page, '/panel/rada');
  await page.getByLabel('Przedstawiciel', { exact: true }).check();
  await page.getByLabel('Osoba', { exact: true }).selectOption({ index: 1 });
  await press(page, 'Wyznacz');
  await page.getByText('Miejsce w radzie zajęte.').waitFor();
};
const vote = async (page: Page, choice: string) => {
  await at(page, '/panel/rada/glosowania');
  await follow(page, /Odwołanie/);
  await page.getByLabel(choice, { exact: true }).check();
  await press(page, 'Zapisz głos');
  await page.getByText(/Głos zapisany/).waitFor();
};

describe('a site from an empty database on', () => {
  it('is set up, claimed by founders, joined by one, refused to another whom the council lets in, left by one', async () => {
    // The operator's console: one personal link comes of it.
    const { said, lacks } = await runSetUp(app, setUpFlags());
    expect(lacks).toEqual([]);
    const first = new URL(/http\S+token=\S+/.exec(said)![0]);

    // The first coordinator claims, sets up the second factor, and only then has a desk.
    const ewa = await someone();
    await claim(ewa, app.origin + first.pathname + first.search);
    await at(ewa, '/koordynator');
    expect(new URL(ewa.url()).pathname).toBe('/konto/bezpieczenstwo');
    await follow(ewa, 'Ustaw aplikację z kodami');
    const secret = (await ewa.locator('main code').first().innerText()).replaceAll(' ', '');
    await look(ewa, 'second-factor');
    await fill(ewa, { 'Kod z aplikacji': codeAt(secret, app.clock.now()) });
    await press(ewa, 'Włącz');
    await follow(ewa, 'Kody są schowane');
    await at(ewa, '/koordynator/uruchomienie');
    await look(ewa, 'going-live');
    await at(ewa, '/koordynator');

    // Two founders are invited and claim their profiles by their personal links.
    const founders = {
      babiniec: await inviteFounder(ewa, '„BABINIEC” Spółdzielnia Socjalna', 'Anna Babiniec'),
      lider: await inviteFounder(ewa, '„LIDER” Spółdzielnia Socjalna', 'Jan Lider'),
    };
    await at(ewa, '/koordynator/zalozyciele');
    await look(ewa, 'founders');
    expect(await told(ewa)).toContain('Profil przejęło 3 z 19');
    for (const page of [ewa, founders.babiniec.page, founders.lider.page]) await takeSeat(page);
    await look(ewa, 'council');

    // A newcomer writes a draft, goes away, comes back by its address, registers, sends it, and is admitted.
    const newcomer = await apply();
    await at(ewa, '/koordynator');
    await follow(ewa, 'Spółdzielnia Socjalna „Nowa”');
    expect(await told(ewa)).toContain('deklaracja.pdf');
    await look(ewa, 'application');
    await confirm(ewa, 'Przyjmij do klastra', 'Tak, przyjmij');
    await ewa.getByText(/jest członkiem klastra z numerem 20/).waitFor();
    await at(newcomer, '/panel/czlonkostwo');
    expect(await told(newcomer)).toContain('Numer członka');
    await at(newcomer, '/czlonkowie');
    expect(await told(newcomer)).toContain('Spółdzielnia Socjalna „Nowa”');

    // Another is refused, appeals, and the council of three decides by its votes.
    const refused = await applyBriefly();
    await at(ewa, '/koordynator');
    await follow(ewa, 'Fundacja „Odrzucona”');
    await ewa.locator('main summary').filter({ hasText: 'Odmów przyjęcia' }).click();
    await fill(ewa, { 'Powód odmowy': 'Zgłoszenie nie mówi, co fundacja robi.' });
    await press(ewa, 'Odmów z tym powodem');
    await ewa.getByText(/Odmowa wysłana/).waitFor();
    await at(refused, '/panel/czlonkostwo');
    expect(await told(refused)).toContain('Zgłoszenie nie mówi, co fundacja robi.');
    await fill(refused, { 'Dlaczego odmowa jest niesłuszna?': 'Statut był w załączniku.' });
    await look(refused, 'appeal');
    await press(refused, 'Wnieś odwołanie');
    await app.runJobs();
    await vote(founders.babiniec.page, 'za');
    await look(founders.babiniec.page, 'motion');
    await vote(founders.lider.page, 'za');
    await vote(ewa, 'przeciw');
    await at(refused, '/panel/czlonkostwo');
    expect(await told(refused)).toContain('Numer członka');

    // One of them leaves and is gone at once everywhere: no job runs from here on.
    const traces = await furnish(founders.lider.email);
    expect((await tracesLeft(app, traces)).length).toBeGreaterThan(10);
    const { page: leaver } = founders.lider;
    await at(leaver, '/panel/czlonkostwo');
    await confirm(leaver, 'Wystąp z klastra', /^Tak, .* występuje$/);
    await leaver.getByText('Organizacja nie jest już członkiem klastra.').waitFor();
    await look(leaver, 'left');
    expect(await tracesLeft(app, traces)).toEqual([]);
    await at(ewa, '/panel/rada');
    expect(await told(ewa)).toContain('Przedstawiciele wyznaczeni: 2 z 20.');

    expect(faults.flatMap((seen) => seen())).toEqual([]);
  }, 120_000);
});

const inviteFounder = async (coordinator: Page, organisation: string, name: string) => {
  const email = `${name.split(' ')[1]!.toLowerCase()}@spoldzielnia.example`;
  await at(coordinator, '/koordynator/zalozyciele');
  await follow(coordinator, organisation);
  await fill(coordinator, { 'Imię i nazwisko': name, 'Adres e-mail': email });
  await press(coordinator, 'Wyślij zaproszenie');
  await coordinator.getByText(`Link wysłany na adres ${email}.`).waitFor();
  await app.runJobs();
  const page = await someone();
  await claim(page, app.origin + (await app.mail.lastLink(email)));
  return { page, email };
};

/** Registers with what the draft's link has filled in already, and proves the mailbox. */
const register = async (page: Page, email: string, more: Readonly<Record<string, string>>) => {
  await fill(page, { ...more, 'Imię i nazwisko': 'Nina Nowa', 'Adres e-mail': email, Hasło: PASSWORD });
  await page.getByLabel('Akceptuję regulamin').check();
  await press(page, 'Zarejestruj');
  await page.getByRole('heading', { name: 'Sprawdź pocztę' }).waitFor();
  await app.runJobs();
  await at(page, await app.mail.lastLink(email));
  await fill(page, { Hasło: PASSWORD });
  await press(page, 'Potwierdź i zaloguj');
  await page.waitForURL(/\/panel/);
};

const apply = async (): Promise<Page> => {
  const away = await someone(narrow);
  await at(away, '/przystap');
  await look(away, 'draft-new');
  await fill(away, { 'Nazwa organizacji': 'Spółdzielnia Socjalna „Nowa”' });
  await press(away, 'Zapisz wniosek');
  const address = await away.locator('main code').first().innerText();
  await away.context().close();

  const back = await someone(narrow);
  const { pathname, search } = new URL(address);
  await at(back, pathname + search);
  expect(await back.getByLabel('Nazwa organizacji').inputValue()).toBe('Spółdzielnia Socjalna „Nowa”');
  await back.getByLabel('Rodzaj organizacji').selectOption('social-cooperative');
  await fill(back, {
    NIP: someNip(),
    'Ulica i numer': 'ul. Nowa 2',
    'Kod pocztowy': '10-900',
    Miejscowość: 'Olsztyn',
    'Dlaczego chcecie przystąpić do klastra?': 'Szyjemy torby i chcemy robić to razem z innymi.',
  });
  await back
    .getByLabel(/sprzedajemy|Dostawca/i)
    .first()
    .check();
  await press(back, 'Zapisz zmiany');
  await back.getByText('Wniosek zapisany.').waitFor();
  await look(back, 'draft-kept');
  await follow(back, 'Zarejestruj organizację');
  expect(await back.getByLabel('Pełna nazwa').inputValue()).toBe('Spółdzielnia Socjalna „Nowa”');
  await register(back, 'nina@nowa.example', {});
  await at(back, pathname + search);
  await press(back, 'Wyślij wniosek');
  await back.waitForURL(/\/panel\/czlonkostwo/);
  await look(back, 'application-sent');

  // The accession statement: printed, signed, uploaded.
  const print = await back.request.get(
    app.origin + (await back.getByRole('link', { name: 'Pobierz deklarację (PDF)' }).getAttribute('href')),
  );
  expect(print.headers()['content-type']).toBe('application/pdf');
  await back
    .getByLabel('Skan podpisanej deklaracji')
    .setInputFiles({ name: 'deklaracja.pdf', mimeType: 'application/pdf', buffer: await print.body() });
  await press(back, 'Wgraj skan');
  await back.getByText('Skan przyjęty.').waitFor();
  return back;
};

const applyBriefly = async (): Promise<Page> => {
  const page = await someone();
  await at(page, '/rejestracja');
  await page.getByLabel('Rodzaj').selectOption('ngo');
  await register(page, 'ola@odrzucona.example', {
    'Pełna nazwa': 'Fundacja „Odrzucona”',
    NIP: someNip(),
    Miejscowość: 'Elbląg',
  });
  await at(page, '/panel/czlonkostwo');
  await page
    .getByLabel(/sprzedajemy|Dostawca/i)
    .first()
    .check();
  await fill(page, { 'Dlaczego chcecie przystąpić do klastra?': 'Bo tak.' });
  await press(page, 'Wyślij zgłoszenie');
  await page.getByText('Zgłoszenie wysłane.').waitFor();
  return page;
};

/** Something of the member that can disappear. */
const furnish = async (email: string): Promise<Traces> => {
  const session = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
  const { token } = session.body as { token: string };
  return furnishedMember(app, { token, slug: 'lider', word: 'LIDER' });
};
