import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, person, phone, startBrowser, watchFaults } from '../support/browser.js';
import { PASSWORD } from '../support/cast.js';
import { lost, tabTo } from '../support/keyboard.js';
import { inquiriesScene, type InquiriesScene } from '../support/inquiries-scene.js';

let scene: InquiriesScene;
let browser: Browser;

beforeAll(async () => {
  scene = await inquiriesScene();
  await scene.app.runJobs();
  browser = await startBrowser();
});

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** The same, where it leads to another page. */
const follow = async (page: Page, target: Locator, to: RegExp): Promise<void> => {
  await press(page, target);
  await page.waitForURL(to);
};

const type = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

describe.each([
  ['at a desk', desk],
  ['with a keyboard at a narrow screen', phone],
])('a deal by the keyboard alone, %s', (_, viewport) => {
  it('goes from the search to the contract', async () => {
    const context = await person(browser, { viewport });
    const page = await context.newPage();
    // No smooth scrolling: what has the focus is in its place at once.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const faults = watchFaults(page);
    const main = page.locator('main');

    // The first stop leads past the menus.
    await page.goto(scene.app.origin);
    await page.keyboard.press('Tab');
    expect(await lost(page)).toBeNull();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe('main');
    await tabTo(page, main.getByRole('combobox', { name: 'Szukaj w katalogu' }));
    await page.keyboard.type('catering');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/katalog\?q=catering/);
    await follow(page, main.getByRole('link', { name: 'Catering na szkolenia' }), /\/oferty\//);
    await follow(page, main.getByRole('link', { name: 'Zapytaj o ofertę' }), /\/zapytaj$/);

    await follow(page, main.getByRole('button', { name: 'Zapisz i przejdź do wysłania' }), /\/szkic\?/);
    await follow(page, main.getByRole('link', { name: 'Mam już konto' }), /\/logowanie\?/);
    await type(page, 'Adres e-mail', scene.buyer.email);
    await type(page, 'Hasło', PASSWORD);
    await page.keyboard.press('Enter');
    await main.getByRole('button', { name: 'Wyślij zapytanie' }).waitFor();
    // A mistake first: the summary takes the focus, its link leads to the field.
    await press(page, main.getByRole('button', { name: 'Wyślij zapytanie' }));
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => globalThis.document.activeElement?.getAttribute('role'))).toBe('alert');
    await press(page, page.getByRole('alert').getByRole('link', { name: /^Czego potrzebujesz/ }));
    await page.keyboard.type('Sto obiadów z dowozem.');
    await type(page, 'Miejsce dostawy albo wykonania', 'Dywity, ul. Olsztyńska 32');
    await follow(page, main.getByRole('button', { name: 'Wyślij zapytanie' }), /\/panel\/zapytania\//);
    const inquiry = new URL(page.url()).pathname;
    await scene.quote(inquiry.split('/').at(-1)!);

    // On a phone the panel's menu opens and closes by the keyboard too.
    await page.goto(`${scene.app.origin}/panel`);
    if (viewport === phone) await press(page, page.locator('.panel-nav__summary'));
    await follow(page, page.getByRole('link', { name: 'Zapytania', exact: true }), /\/panel\/zapytania$/);
    await follow(page, main.getByRole('link', { name: 'Catering na szkolenia' }), new RegExp(inquiry));
    await press(page, page.locator('summary', { hasText: 'Przyjmij wycenę' }), 'Space');
    await follow(page, page.getByRole('button', { name: 'Przyjmuję i zawieram umowę' }), /\/panel\/umowy\//);

    // A menu opens by Space and closes by Escape, which gives the focus back.
    await press(page, page.locator('.account__summary'), 'Space');
    await tabTo(page, page.getByRole('button', { name: 'Wyloguj się' }));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => globalThis.document.activeElement?.className)).toBe('account__summary');
    expect(faults).toEqual([]);
    await context.close();
  });
});
