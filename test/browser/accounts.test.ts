import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.js';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  phone,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { PASSWORD } from '../support/cast.js';
import { someNip } from '../support/nip.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await testApp();
  browser = await startBrowser();
});

describe.each([
  ['with JavaScript at 1280 px', { viewport: desk, javaScript: true }],
  ['without JavaScript at 390 px', { viewport: phone, javaScript: false }],
])('a new organisation %s', (_, options) => {
  it('registers, confirms by mail, is signed in, and signs out', async () => {
    const context = await person(browser, options);
    const page = await context.newPage();
    const faults = watchFaults(page);
    const email = `nowa${options.viewport.width}@firma.example`;

    await page.goto(`${app.origin}/rejestracja`);
    await page.getByLabel('Rodzaj').selectOption('firm');
    await page.getByLabel('Pełna nazwa').fill('Nowa Firma sp. z o.o.');
    await page.getByLabel('NIP', { exact: true }).fill('123 456 78 91');
    await page.getByLabel('Miejscowość').fill('Olsztyn');
    await page.getByLabel('Imię i nazwisko').fill('Anna Nowa');
    await page.getByLabel('Adres e-mail').fill(email);
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.getByRole('button', { name: 'Zarejestruj', exact: true }).click();

    // A wrong NIP and a missing consent: both named, nothing lost but the password.
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Pełna nazwa').inputValue()).toBe('Nowa Firma sp. z o.o.');
    await page.getByRole('alert').getByRole('link').first().click();
    expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe('f-nip');
    await page.getByLabel('NIP', { exact: true }).fill(someNip());
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.getByLabel('Akceptuję regulamin').check();
    await page.getByRole('button', { name: 'Zarejestruj', exact: true }).click();
    await page.getByRole('heading', { name: 'Sprawdź pocztę' }).waitFor();

    await app.runJobs();
    await page.goto(app.origin + (await app.mail.lastLink(email)));
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.getByRole('button', { name: 'Potwierdź i zaloguj' }).click();
    await page.waitForURL(/panel/);
    await page.goto(`${app.origin}/konto`);
    expect(await page.locator('main').innerText()).toContain(email);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the pages of accounts', () => {
  it.each([phone, desk, { width: 360, height: 740 }])(
    'have no accessibility faults and no sideways scroll at $width px',
    async (viewport) => {
      const faults: string[] = [];
      for (const dark of [false, true]) {
        const context = await person(browser, { viewport, dark });
        const page = await context.newPage();
        for (const path of [
          '/logowanie',
          '/rejestracja',
          '/haslo',
          '/nie-ma-takiej-strony',
          '/en/register',
        ]) {
          await page.goto(app.origin + path);
          faults.push(...(await accessibilityFaults(page)));
          if (await overflows(page)) faults.push(`${path} scrolls sideways at ${viewport.width}`);
        }
        await context.close();
      }
      expect(faults).toEqual([]);
    },
  );
});
