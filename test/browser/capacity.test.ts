import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  signIn,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { capacityScene, type CapacityScene } from '../support/capacity-scene.js';

let scene: CapacityScene;
let browser: Browser;
let kept: string;
let contract: string;

const narrow = { width: 360, height: 740 };

beforeAll(async () => {
  scene = await capacityScene();
  browser = await startBrowser();
  kept = await scene.kept({ 1: '500', 2: '80' }, 'exact');
  await scene.listing();
  const day = scene.dayIn(1);
  const { quoteId } = await scene.offer(kept, '120', { from: day, to: day });
  const accepted = await scene.app
    .api(scene.buyer.token)
    .post(`/api/v1/quotes/${quoteId}/accept`)
    .send({ version: 1 })
    .expect(200);
  contract = (accepted.body as { contractId: string }).contractId;
});

/** The id of the field of a month. */
const cellId = (listingId: string, ahead: number) => `f-listings-${listingId}-months-${scene.month(ahead)}`;
const focused = (page: Page) => page.evaluate(() => globalThis.document.activeElement?.id ?? '');

/** Presses Tab until the field is reached, as somebody does who has no mouse. */
const tabTo = async (page: Page, id: string) => {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === id) return;
  }
  throw new Error(`The keyboard does not reach ${id}`);
};

describe.each([
  ['with JavaScript at 1280 px', { viewport: desk, javaScript: true }],
  ['without JavaScript at 360 px', { viewport: narrow, javaScript: false }],
])('the table of free capacity %s', (_, options) => {
  it('is filled in and saved by the keyboard alone, month after month', async () => {
    const listingId = await scene.listing();
    const context = await person(browser, options);
    const page = await context.newPage();
    const faults = watchFaults(page);
    await signIn(page, scene.app.origin, scene.supplier.email);
    await page.goto(`${scene.app.origin}/panel/moce`);
    await tabTo(page, cellId(listingId, 0));
    await page.keyboard.type('100');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(cellId(listingId, 1));
    await page.keyboard.type('sto');
    // Enter saves, and does not press the first button of the table.
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.locator(`#${cellId(listingId, 1)}`).inputValue()).toBe('sto');
    await page.getByRole('alert').getByRole('link').first().click();
    if (options.javaScript) expect(await focused(page)).toBe(cellId(listingId, 1));
    await page.locator(`#${cellId(listingId, 1)}`).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('80,5');
    await page.keyboard.press('Enter');
    await page.getByText('Wolne moce zapisane.').waitFor();
    expect([await scene.free(listingId, 0), await scene.free(listingId, 1)]).toEqual(['100', '80.5']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the pages of capacity and of own numbers', () => {
  it.each([
    [desk, [false, true]],
    [narrow, [false]],
  ])('have no accessibility faults and no sideways scroll, at %o, dark: %o', async (viewport, shades) => {
    const faults: string[] = [];
    for (const dark of shades) {
      const context = await person(browser, { viewport, dark });
      const page = await context.newPage();
      await signIn(page, scene.app.origin, scene.supplier.email);
      const look = async (path: string) => {
        faults.push(...(await accessibilityFaults(page)));
        if (await overflows(page)) faults.push(`${path} scrolls sideways at ${viewport.width}`);
      };
      const contractPage = `/panel/umowy/${contract}`;
      for (const path of [
        '/panel/moce',
        `/panel/moce/${kept}`,
        `/oferty/${kept}`,
        contractPage,
        '/panel/liczby',
        '/en/panel/numbers',
      ]) {
        await page.goto(scene.app.origin + path);
        await look(path);
      }
      await page.goto(`${scene.app.origin}/panel/moce`);
      await page.locator(`#${cellId(kept, 2)}`).fill('dużo');
      await page.locator('main').getByRole('button', { name: 'Zapisz wolne moce' }).last().click();
      await page.getByRole('alert').waitFor();
      await look('the refused table');
      await context.close();
    }
    expect(faults).toEqual([]);
  });
});

describe('the catalogue', () => {
  beforeAll(() => scene.app.runJobs());

  const lines = (page: Page) => page.locator('.suggestions [role=option]');

  it('suggests while one types, to the keyboard and to the ear, and searches as ever without a choice', async () => {
    const page = await (await person(browser)).newPage();
    const faults = watchFaults(page);
    await page.goto(`${scene.app.origin}/katalog`);
    const box = page.getByRole('combobox', { name: 'Szukaj w katalogu' });
    await page.locator('#catalogue-search').focus();
    await page.keyboard.type('cater');
    await lines(page).first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[data-suggestions-said]').textContent()).toMatch(/^\d+.podpowied/);
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator(`#${await box.getAttribute('aria-activedescendant')}`);
    expect(await chosen.getAttribute('aria-selected')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await lines(page).count()).toBe(0);
    await page.keyboard.type('i');
    await lines(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/category=catering/);
    await page.locator('#catalogue-search').focus();
    await page.keyboard.type('obiady');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=obiady/);
    expect(faults).toEqual([]);
  });

  it.each([
    [desk, true],
    [narrow, false],
  ])('is narrowed by its form and by chips, at %j, JavaScript %s', async (viewport, javaScript) => {
    const page = await (await person(browser, { viewport, javaScript })).newPage();
    const faults = watchFaults(page);
    await page.goto(`${scene.app.origin}/katalog?q=catering`);
    if (viewport.width < 960) await page.locator('.filters > summary').click();
    await page.getByLabel('Miesiąc').selectOption(scene.month(1));
    if (!javaScript) await page.getByRole('button', { name: /Pokaż/ }).click();
    await page.waitForURL((url) => url.searchParams.get('month') === scene.month(1));
    const chip = page.locator('.chip', { hasText: 'wolne moce' });
    await chip.waitFor();
    expect(await page.locator('.card__link').count()).toBe(1);
    // Axe itself takes JavaScript.
    if (javaScript) expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await chip.click();
    await page.waitForURL((url) => !url.searchParams.has('month'));
    await page.goto(`${scene.app.origin}/katalog?q=catering&area=2862&priceMax=1&leadMax=30`);
    expect(await page.locator('.nearest .card__link').count()).toBeGreaterThan(0);
    if (javaScript) expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
