import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../support/app.js';
import {
  accessibilityFaults,
  overflows,
  person,
  phone,
  signIn,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { PASSWORD, someOrganisation } from '../support/cast.js';
import { freePort } from '../support/free-port.js';
import { setUpApp } from '../support/second-factor.js';

let app: TestApp;
let browser: Browser;
/** A passkey belongs to the address that the browser sees, so the site has to know it. */
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  app = await testApp({ PORT: String(port), PUBLIC_URL: origin });
  browser = await startBrowser();
});

/** The device's own authenticator, as Chromium plays it. */
const withAuthenticator = async (context: BrowserContext, page: Page) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { remove: () => devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }) };
};

describe('a passkey in the browser', () => {
  it('is added with a real authenticator, opens the next sign-in, and falls back to a code without it', async () => {
    const anna = await someOrganisation(app);
    const context = await person(browser, { viewport: phone });
    const page = await context.newPage();
    const faults = watchFaults(page);
    const authenticator = await withAuthenticator(context, page);
    await signIn(page, origin, anna.email);

    await page.goto(`${origin}/konto/bezpieczenstwo`);
    await page.getByRole('link', { name: 'Dodaj klucz dostępu' }).click();
    await page.getByLabel('Nazwa klucza').fill('Telefon Anny');
    await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
    await page.getByRole('heading', { name: 'Kody zapasowe' }).waitFor();
    const codes = await page.locator('.recovery-codes code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.getByRole('link', { name: 'Kody są schowane' }).click();
    expect(await page.locator('main').innerText()).toContain('Telefon Anny');

    await context.clearCookies();
    await page.goto(`${origin}/logowanie?next=/konto/bezpieczenstwo`);
    await page.getByLabel('Adres e-mail').fill(anna.email);
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByRole('button', { name: 'Użyj klucza dostępu' }).click();
    await page.waitForURL(/konto\/bezpieczenstwo/);
    expect(await page.locator('main').innerText()).toContain('zalogowano hasłem i kluczem dostępu');

    // The device is lost: the browser says so in words, and a recovery code still opens.
    await authenticator.remove();
    await context.clearCookies();
    await page.goto(`${origin}/logowanie`);
    await page.getByLabel('Adres e-mail').fill(anna.email);
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByLabel('Kod').fill(codes[0]!);
    await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
    await page.waitForURL(/panel/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says in words that the device did not confirm, and lets one try again', async () => {
    const anna = await someOrganisation(app);
    const context = await person(browser);
    const page = await context.newPage();
    await withAuthenticator(context, page);
    await signIn(page, origin, anna.email);
    await page.goto(`${origin}/konto/bezpieczenstwo/klucze-dostepu`);
    await page.evaluate(() => {
      navigator.credentials.create = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
    await page.getByRole('status').filter({ hasText: 'Urządzenie nie potwierdziło' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
    await page.getByRole('heading', { name: 'Kody zapasowe' }).waitFor();
    await context.close();
  });

  it('without JavaScript is not offered; the code of the app does everything', async () => {
    const anna = await someOrganisation(app);
    const app2 = await setUpApp(app, anna);
    const context = await person(browser, { javaScript: false });
    const page = await context.newPage();
    await page.goto(`${origin}/logowanie?next=/konto/bezpieczenstwo/klucze-dostepu`);
    await page.getByLabel('Adres e-mail').fill(anna.email);
    await page.getByLabel('Hasło').fill(PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
    await page.getByLabel('Kod').fill(await app2.nextCode());
    await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
    await page.waitForURL(/klucze-dostepu/);
    expect(await page.locator('main').innerText()).toContain('Ta przeglądarka nie obsługuje kluczy dostępu');
    expect(await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).isVisible()).toBe(false);
    await context.close();
  });
});

describe('the pages of account safety', () => {
  it.each([
    { width: 360, dark: false },
    { width: 1280, dark: true },
  ])('have no accessibility faults and no sideways scroll at $width px', async ({ width, dark }) => {
    const anna = await someOrganisation(app);
    const context = await person(browser, { viewport: { width, height: 800 }, dark });
    const page = await context.newPage();
    await withAuthenticator(context, page);
    await signIn(page, origin, anna.email);
    const faults: string[] = [];
    const judge = async () => {
      faults.push(...(await accessibilityFaults(page)));
      if (await overflows(page)) faults.push(`${page.url()} scrolls sideways`);
    };
    const SAFETY = '/konto/bezpieczenstwo';
    for (const path of ['/konto', SAFETY, `${SAFETY}/aplikacja`, '/konto/potwierdz', '/en/account/safety']) {
      await page.goto(origin + path);
      await judge();
    }
    await page.goto(`${origin}${SAFETY}/klucze-dostepu`);
    await judge();
    await page.getByRole('button', { name: 'Dodaj klucz dostępu' }).click();
    await page.getByRole('heading', { name: 'Kody zapasowe' }).waitFor();
    await judge();
    for (const path of [SAFETY, '/konto/potwierdz']) {
      await page.goto(origin + path);
      await judge();
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
