import { existsSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { atEnd } from './at-end.js';
import { PASSWORD } from './cast.js';

/** Unpacks the Chromium from npm, for which it takes seconds, once in a run. It lies whole in its place or not at all. */
const unpacked = async (): Promise<string> => {
  const place = join(inject('browserFolder'), 'unpacked');
  if (!existsSync(place)) {
    const own = await mkdtemp(join(inject('browserFolder'), 'unpacking-'));
    // It unpacks itself into TMPDIR and takes what lies there.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = own;
    const { default: chromiumBinary } = await import('@sparticuz/chromium');
    await chromiumBinary.executablePath();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    // Another file of the run may have been as quick.
    await rename(own, place).catch((error: unknown) => {
      if (!existsSync(place)) throw error;
    });
  }
  return join(place, 'chromium');
};

/** Real Chromium from npm. */
export const startBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: await unpacked(),
    headless: true,
    // Not the package's own arguments: one process for all would end with the first closed profile.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  atEnd(() => browser.close());
  return browser;
};

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

/** A person's own browser profile. */
export const person = (
  browser: Browser,
  options: { viewport?: { width: number; height: number }; javaScript?: boolean; dark?: boolean } = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: options.viewport ?? desk,
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'pl-PL',
  });

export const signIn = async (
  page: Page,
  origin: string,
  email: string,
  password = PASSWORD,
): Promise<void> => {
  await page.goto(`${origin}/logowanie`);
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByLabel('Hasło').fill(password);
  await page.locator('main').getByRole('button', { name: 'Zaloguj się' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/logowanie'));
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Violations of WCAG 2.2 A and AA on the page as it stands, one line each. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  // The page's own policy forbids foreign scripts, so this one comes through the debugger.
  await page.evaluate(await (await import('node:fs/promises')).readFile(axe, 'utf8'));
  const results = await page.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<unknown> } }
    ).axe;
    return (await run.run(globalThis.document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })) as { violations: { id: string; help: string; nodes: { html: string }[] }[] };
  });
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${new URL(page.url()).pathname}: ${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`,
  );
};

/** Collects what must not happen on any page: script errors and breaches of the content security policy. */
export const watchFaults = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
};

/** True when the page scrolls sideways, which no width from 360 px on may do. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => globalThis.document.documentElement.scrollWidth > globalThis.innerWidth);
