import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
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
import { inquiriesScene, type InquiriesScene } from '../support/inquiries-scene.js';

let scene: InquiriesScene;
let browser: Browser;

beforeAll(async () => {
  scene = await inquiriesScene();
  browser = await startBrowser();
});

/** Sound on a phone and on a desk; pictures of it where `SHOTS` names a folder. */
const look = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    expect([name, viewport.width, await overflows(page)]).toEqual([name, viewport.width, false]);
    expect(await accessibilityFaults(page)).toEqual([]);
    const folder = process.env['SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${viewport.width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
};

const open = async (email: string, options: Parameters<typeof person>[1]) => {
  const context = await person(browser, options);
  const page = await context.newPage();
  const faults = watchFaults(page);
  await signIn(page, scene.app.origin, email);
  return { context, page, faults };
};

describe('a direct deal between a clerk’s phone and a cooperative’s desk', () => {
  it('is asked, quoted, revised and accepted; the phone has no JavaScript', async () => {
    const { app, buyer, supplier } = scene;
    const clerk = await open(buyer.email, { viewport: phone, javaScript: false });
    const manager = await open(supplier.email, { viewport: desk, javaScript: true });
    const watcher = await open(buyer.email, { viewport: desk, javaScript: true });

    await watcher.page.goto(`${app.origin}/oferty/${supplier.listingId}/zapytaj`);
    await look(watcher.page, 'ask');
    await clerk.page.goto(`${app.origin}/oferty/${supplier.listingId}/zapytaj`);
    await clerk.page.getByLabel('Temat').fill('Obiady na szkolenie 12 grudnia');
    await clerk.page.getByLabel('Miejsce dostawy').fill('Urząd Gminy Dywity, ul. Olsztyńska 32');
    await clerk.page.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await clerk.page.getByRole('alert').waitFor();
    await clerk.page
      .getByLabel('Czego potrzebujesz', { exact: true })
      .first()
      .fill('Sto dwadzieścia obiadów dwudaniowych z dowozem na godz. 13:00.\n\nDziesięć porcji bezmięsnych.');
    await clerk.page.getByLabel('Ilość').fill('120');
    await clerk.page.getByRole('button', { name: 'Wyślij zapytanie' }).click();
    await clerk.page.waitForURL(/\/panel\/zapytania\//);
    const inquiry = clerk.page.url();

    await watcher.page.goto(inquiry);
    await look(watcher.page, 'inquiry-sent-buyer');
    await manager.page.goto(`${app.origin}/panel`);
    await manager.page.getByRole('link', { name: /Odpowiedz na zapytanie/ }).click();
    await look(manager.page, 'inquiry-sent-supplier');
    await manager.page.getByRole('link', { name: 'Przygotuj wycenę' }).click();
    await look(manager.page, 'quote-form');
    await manager.page.getByRole('button', { name: 'Zobacz podgląd' }).click();
    await manager.page.getByRole('alert').waitFor();
    await look(manager.page, 'quote-form-wrong');
    const rows = manager.page.getByRole('listitem').filter({ has: manager.page.getByLabel('Nazwa') });
    await rows.nth(0).getByLabel('Cena netto za jednostkę').fill('21,333333');
    await rows.nth(0).getByLabel('VAT').selectOption('8');
    await rows.nth(2).getByLabel('Nazwa').fill('Dowóz i wydanie posiłków');
    await rows.nth(2).getByLabel('Ilość').fill('1');
    await rows.nth(2).getByLabel('Jednostka', { exact: true }).fill('kurs');
    await rows.nth(2).getByLabel('Cena netto za jednostkę').fill('50');
    await rows.nth(2).getByLabel('VAT').selectOption('23');
    await manager.page.getByLabel('Termin zapłaty').fill('45');
    await manager.page.getByRole('button', { name: 'Zobacz podgląd' }).click();
    await manager.page.waitForURL(/\/panel\/wyceny\//);
    await look(manager.page, 'quote-preview');
    await manager.page.getByRole('button', { name: 'Wyślij wycenę' }).click();
    await manager.page.waitForURL(/\/panel\/zapytania\//);
    await look(manager.page, 'inquiry-quoted-supplier');

    await watcher.page.goto(`${app.origin}/panel/zapytania?widok=wyslane`);
    await look(watcher.page, 'list-sent');
    await manager.page.goto(`${app.origin}/panel/zapytania`);
    await look(manager.page, 'list-received');
    await watcher.page.goto(inquiry);
    await watcher.page.getByLabel('Wiadomość').fill('Czy naczynia są w cenie?');
    await watcher.page.getByRole('button', { name: 'Wyślij wiadomość' }).click();
    await look(watcher.page, 'inquiry-quoted-buyer');
    await watcher.page.getByRole('link', { name: 'Wersja do druku' }).click();
    await look(watcher.page, 'quote-buyer');
    if (process.env['SHOTS']) {
      await watcher.page.emulateMedia({ media: 'print' });
      await watcher.page.screenshot({ path: `${process.env['SHOTS']}/quote-print.png`, fullPage: true });
      await watcher.page.emulateMedia({ media: 'screen' });
    }

    await clerk.page.goto(inquiry);
    await clerk.page.locator('summary', { hasText: 'Przyjmij wycenę' }).click();
    await clerk.page.getByRole('button', { name: 'Przyjmuję i zawieram umowę' }).click();
    await clerk.page.waitForURL(/\/panel\/umowy\//);
    expect(scene.contracts.opened).toHaveLength(1);
    await manager.page.goto(inquiry);
    await look(manager.page, 'inquiry-awarded');
    expect([...clerk.faults, ...manager.faults, ...watcher.faults]).toEqual([]);
    for (const { context } of [clerk, manager, watcher]) await context.close();
  });
});
