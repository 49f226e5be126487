import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf, timeOfDayOf, warsawInstant } from '../../src/shared/dates.js';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  phone,
  signIn,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { PASSWORD } from '../support/cast.js';
import { keyboard, mouse, type Hands } from '../support/hands.js';
import { invitationsScene, type InvitationsScene } from '../support/invitations-scene.js';

// Six browsers for minutes: `npm run test:full`.
const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

let scene: InvitationsScene;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  if (!full) return;
  scene = await invitationsScene();
  browser = await startBrowser();
});

/** Sound on a phone and on a desk; pictures of it where `SHOTS` names a folder. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    const folder = process.env['SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${viewport.width}.png`, fullPage: true });
    expect([name, viewport.width, await overflows(page)]).toEqual([name, viewport.width, false]);
    expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
  }
};

const today = () => localDateOf(scene.app.clock.now());
/** Moves all clocks to that time of a day in Warsaw. */
const passTo = (day: ReturnType<typeof today>, time: string) =>
  scene.app.clock.advance({
    minutes: (warsawInstant(day, time).getTime() - scene.app.clock.now().getTime()) / 60_000,
  });
const textOf = (page: Page): Promise<string> =>
  page
    .locator('main')
    .innerText()
    .then((text) => text.replace(/\s+/g, ' '));

/** Opens a question, and answers it by its button. */
const confirm = async (hands: Hands, summary: string, button: string): Promise<void> => {
  await hands.open(summary);
  const main = hands.page.locator('main');
  await hands.press(main.getByRole('button', { name: button }).first());
  // Whoever binds an organisation says once more who it is.
  if ((await main.locator('[name="password"]').count()) === 0) return;
  await hands.write('password', PASSWORD);
  await hands.press(main.getByRole('button', { name: 'Potwierdź' }));
  await hands.press(main.getByRole('button', { name: 'Wyślij teraz' }));
};

type Price = readonly [meal: string, snack: string, ride: string];

/** Writes and sends a bid from the request that stands open. */
const bid = async (hands: Hands, prices: Price, days: string): Promise<void> => {
  const { page } = hands;
  const main = page.locator('main');
  await hands.press(main.getByRole('link', { name: 'Wycena', exact: true }));
  await hands.press(main.getByRole('link', { name: 'Przygotuj wycenę' }));
  await hands.choose('vatForAll', '8%');
  for (const [row, price] of prices.entries()) await hands.write(`lines.${row}.unitPrice`, price);
  for (const lot of [0, 1]) await hands.write(`delivery.${lot}.days`, days);
  await hands.write('validUntil', addDays(today(), 120));
  await hands.write('paymentDays', '30');
  await hands.press(main.getByRole('button', { name: 'Zapisz i zobacz podsumowanie' }));
  await confirm(hands, 'Złóż wycenę', 'Złóż wycenę');
  await main.getByText('Złożona wycena, wersja 1').waitFor();
};

/** Four steps of the wizard; returns the procedure's address. */
const publish = async (clerk: Hands, invited: readonly string[], email: string): Promise<string> => {
  const { page } = clerk;
  const main = page.locator('main');
  await page.goto(`${scene.app.origin}/panel/postepowania`);
  await clerk.press(main.getByRole('link', { name: 'Nowe postępowanie' }).first());
  await clerk.press(main.getByRole('button', { name: 'Zacznij od pustego szkicu' }));
  await clerk.write('subject', 'Obiady dla szkoły');
  await clerk.write('description', 'Dwudaniowe obiady od poniedziałku do piątku.');
  await clerk.tick(main.getByLabel('Catering i gastronomia'));
  await clerk.press(main.getByRole('button', { name: 'Dodaj część' }));
  const rows = [
    ['lots.0.lines.0', 'Obiad dwudaniowy', '900', 'porcja'],
    ['lots.0.lines.1', 'Podwieczorek', '900', 'porcja'],
    ['lots.1.lines.0', 'Dowóz do szkoły', '20', 'kurs'],
  ] as const;
  await clerk.write('lots.0.title', 'Posiłki');
  await clerk.write('lots.1.title', 'Dowóz');
  for (const [row, name, quantity, unit] of rows) {
    await clerk.write(`${row}.name`, name);
    await clerk.write(`${row}.quantity`, quantity);
    await clerk.write(`${row}.unit`, unit);
  }
  const onward = () => clerk.press(main.getByRole('button', { name: 'Zapisz i dalej' }));
  await onward();
  await clerk.tick(main.getByLabel('powiat olsztyński'));
  await clerk.write('paymentDays', '30');
  await onward();
  await clerk.write('criteria.0.name', 'Cena');
  await clerk.write('criteria.0.weight', '100');
  const day = addDays(today(), 7);
  await clerk.write('deadlineDate', day);
  await clerk.write('deadlineTime', '10:00');
  await clerk.write('opensDate', day);
  await clerk.write('opensTime', '12:00');
  await onward();
  const check = page.url();
  await clerk.press(main.getByRole('link', { name: 'Ułóż listę i zaproszenia' }));
  for (const name of invited) await clerk.tick(main.getByLabel(name));
  await clerk.press(main.getByRole('button', { name: 'Dodaj zaznaczonych do listy' }));
  await clerk.write('name', 'Bar Mleczny „Kłos”');
  await clerk.write('email', email);
  await clerk.press(main.getByRole('button', { name: 'Dodaj do listy', exact: true }));
  await page.goto(check);
  await clerk.press(main.getByRole('button', { name: 'Opublikuj' }));
  await main
    .getByText(/ZO\/\d{4}\/\d{4}/)
    .first()
    .waitFor();
  await scene.app.runJobs();
  return page.url();
};

/** What comes of a chosen lot: the contract is signed by hand, delivered in parts, completed. */
const deliver = async (
  { clerk, supplier }: { clerk: Hands; supplier: Hands },
  contract: string,
  parts: readonly (readonly (readonly [label: string, quantity: string])[])[],
): Promise<void> => {
  const [buyers, sellers] = [clerk.page.locator('main'), supplier.page.locator('main')];
  await supplier.page.goto(`${contract}/przyjecie`);
  const scan = { name: 'umowa.txt', mimeType: 'text/plain', buffer: Buffer.from('podpisy obu stron') };
  await supplier.attach('file', scan);
  await supplier.press(sellers.getByRole('button', { name: 'Przekaż kopię' }));
  await clerk.page.goto(`${contract}/przyjecie`);
  await confirm(clerk, 'Potwierdź kopię', 'Potwierdzam podpisy');
  for (const part of parts) {
    await supplier.page.goto(contract);
    await supplier.press(sellers.getByRole('link', { name: 'Zgłoś dostawę' }));
    for (const [line, quantity] of part)
      await supplier.write((await sellers.getByLabel(`${line}: ile`).getAttribute('name'))!, quantity);
    await supplier.press(sellers.getByRole('button', { name: 'Zgłoś dostawę' }));
    await clerk.page.goto(contract);
    await clerk.press(buyers.getByRole('link', { name: /^Odbierz dostawę/ }).first());
    await clerk.tick(buyers.getByLabel('Przyjmuję bez uwag'));
    await clerk.press(buyers.getByRole('button', { name: 'Zapisz odbiór' }));
    await clerk.page.getByText('Odbiór zapisany').waitFor();
  }
  await clerk.page.goto(contract);
  await confirm(clerk, 'Potwierdź dostawę', 'Tak, wszystko dotarło');
};

describe.runIf(full).each([
  ['by the mouse', mouse],
  ['by the keyboard alone', keyboard],
])('a school’s meals, asked of five, %s', (_, handsOf) => {
  /** A person with hands of their own; nobody's by default. */
  const sits = async (email?: string): Promise<Hands> => {
    const page = await (await person(browser, { viewport: desk })).newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    faults.push(...watchFaults(page));
    if (email) await signIn(page, scene.app.origin, email);
    return handsOf(page);
  };

  it('is sealed until noon, clarified, given to two by lots, delivered in parts and reviewed', async () => {
    const { app } = scene;
    const [first, second, third] = scene.suppliers as [
      InvitationsScene['suppliers'][0],
      InvitationsScene['suppliers'][0],
      InvitationsScene['suppliers'][0],
    ];
    const clerk = await sits(scene.buyer.email);
    const main = clerk.page.locator('main');
    const email = `klos@${handsOf.name}.example`;
    const procedure = await publish(clerk, ['Kuchnia 1', 'Kuchnia 2', 'Kuchnia 3', 'Kuchnia 4'], email);
    await look(clerk.page, `${handsOf.name}-published`);
    const id = procedure.split('/').at(-1)!;
    const request = `${app.origin}/panel/zaproszenia/${id}`;

    const [one, two, three, guest] = [
      await sits(first.email),
      await sits(second.email),
      await sits(third.email),
      await sits(),
    ];
    await one.page.goto(request);
    await bid(one, ['21,37', '4,20', '95'], '5');
    await look(one.page, `${handsOf.name}-bid`);
    await two.page.goto(request);
    await bid(two, ['23,91', '3,90', '71,50'], '4');
    await three.page.goto(request);
    await three.open('Nie weźmiemy udziału');
    await three.write('reason', 'W tych dniach obsługujemy festyn.');
    await three.press(three.page.locator('main').getByRole('button', { name: 'Wyślij odmowę' }));
    await guest.page.goto(app.origin + (await app.mail.lastLink(email)));
    await bid(guest, ['22,18', '4,40', '88'], '6');

    // Sealed: on the day, the deadline over and noon not come, no page of the buyer's tells a price or a number.
    const day = addDays(today(), 7);
    await passTo(day, '11:55');
    const sealedPages = ['', '/zaproszenia', '/otwarcie', '/porownanie'].map((part) => procedure + part);
    for (const path of [...sealedPages, `${app.origin}/panel`]) {
      await clerk.page.goto(path);
      const text = await textOf(clerk.page);
      for (const secret of ['21,37', '23,91', '22,18', '3 wycen', 'wyceny: 3'])
        expect([path, secret, text.includes(secret)]).toEqual([path, secret, false]);
    }
    await clerk.page.goto(`${procedure}/zaproszenia`);
    expect(await textOf(clerk.page)).toContain('W tych dniach obsługujemy festyn.');
    expect(timeOfDayOf(app.clock.now()) < '12:00').toBe(true);
    await passTo(day, '12:01');
    await clerk.page.goto(`${procedure}/otwarcie`);
    await clerk.press(main.getByRole('button', { name: 'Otwórz wyceny' }));
    for (const name of ['Kuchnia 1', 'Kuchnia 2', 'Kłos']) expect(await textOf(clerk.page)).toContain(name);
    await look(clerk.page, `${handsOf.name}-record`);
    await clerk.page.goto(procedure);
    await clerk.press(main.getByRole('link', { name: 'Porównaj wyceny' }).first());
    expect(await textOf(clerk.page)).toContain('21,37');
    await look(clerk.page, `${handsOf.name}-comparison`);

    await clerk.press(main.getByRole('link', { name: 'Zobacz wycenę: Kuchnia 2' }).first());
    await clerk.write('question', 'Czy podwieczorek ma owoce?');
    await clerk.press(main.getByRole('button', { name: 'Wyślij pytanie' }));
    await two.page.goto(`${request}/wynik`);
    await two.write('answer', 'Tak, dwa razy w tygodniu.');
    await two.press(two.page.locator('main').getByRole('button', { name: 'Wyślij odpowiedź' }));

    const choose = async (name: string, lot: string): Promise<string> => {
      await clerk.page.goto(
        `${procedure}/porownanie?czesc=${lot.slice('Część '.length, 'Część '.length + 1)}`,
      );
      await clerk.press(main.getByRole('link', { name: `Zobacz wycenę: ${name}` }).first());
      if (name === 'Kuchnia 2') expect(await textOf(clerk.page)).toContain('Tak, dwa razy w tygodniu.');
      await clerk.press(main.getByRole('link', { name: 'Wybierz' }));
      await clerk.tick(main.getByLabel(lot));
      await clerk.write('justification', 'Najwięcej punktów w tej części.');
      await clerk.press(main.getByRole('button', { name: 'Wybierz tę wycenę' }));
      await clerk.page.waitForURL(/\/panel\/umowy\//);
      return clerk.page.url().split(/[?#]/)[0]!;
    };
    const meals = await choose('Kuchnia 1', 'Część 1: Posiłki');
    const rides = await choose('Kuchnia 2', 'Część 2: Dowóz');
    expect(meals).not.toBe(rides);
    await app.runJobs();
    await guest.page.goto(app.origin + (await app.mail.lastLink(email)));
    expect(await textOf(guest.page)).toContain('wybrano inną wycenę');
    await look(guest.page, `${handsOf.name}-outside-result`);

    const half = [
      ['Obiad dwudaniowy', '450'],
      ['Podwieczorek', '450'],
    ] as const;
    await deliver({ clerk, supplier: one }, meals, [half, half]);
    await deliver({ clerk, supplier: two }, rides, [[['Dowóz do szkoły', '20']]]);
    await clerk.page.goto(meals);
    await look(clerk.page, `${handsOf.name}-contract`);
    await clerk.press(main.getByRole('link', { name: 'Wystaw opinię' }));
    for (const question of [
      'Czy dostawa była na czas?',
      'Czy była zgodna z umową?',
      'Czy zamówilibyście ponownie?',
    ])
      await clerk.tick(main.getByRole('group', { name: question }).getByLabel('Tak'));
    await clerk.press(main.getByRole('button', { name: 'Zapisz opinię' }));
    await clerk.page.getByText('Opinia zapisana').waitFor();
    expect(faults).toEqual([]);
    for (const { page } of [clerk, one, two, three, guest]) await page.context().close();
  }, 900_000);
});
