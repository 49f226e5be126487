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
import { freePort } from '../support/free-port.js';
import { onlineReads } from '../support/online-reads.js';
import { onlineScene, type OnlineScene } from '../support/online-scene.js';

const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
let scene: OnlineScene;
let browser: Browser;

beforeAll(async () => {
  if (!full) return;
  // Stripe's page leads back to the public address, which has to be this one.
  const port = String(await freePort());
  scene = await onlineScene({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
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

const open = async (email: string) => {
  const page = await (await person(browser, { viewport: desk })).newPage();
  const faults = watchFaults(page);
  await signIn(page, scene.app.origin, email);
  return { page, faults };
};

// Two browsers and pictures: `npm run test:full`. The way to „paid” is in payment-story.test.ts.
describe.runIf(full)('a delivery that is paid online', () => {
  it('goes from its acceptance to Stripe’s page and back to paid, and partly back to the buyer', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.owed();
    const clerk = await open(buyer.email);
    await clerk.page.goto(`${app.origin}/panel/naleznosci`);
    await clerk.page.getByRole('link', { name: 'Obiady na szkolenie' }).click();
    await look(clerk.page, 'receivable-to-pay');
    // On paper a heading with nothing but buttons under it is left out.
    const acting = clerk.page.getByRole('heading', { name: 'Kwestionowanie i przypomnienia' });
    expect(await acting.isVisible()).toBe(true);
    await clerk.page.emulateMedia({ media: 'print' });
    expect(await acting.isVisible()).toBe(false);
    await clerk.page.emulateMedia({ media: 'screen' });
    await clerk.page.getByRole('button', { name: /^Zapłać .* online$/ }).click();
    await clerk.page.getByRole('button', { name: 'Pay by blik' }).click();
    await clerk.page.getByText('Zapłacone').first().waitFor();
    await look(clerk.page, 'checkout-paid');
    await scene.sendNews();

    const manager = await open(supplier.email);
    await manager.page.goto(`${app.origin}/panel/naleznosci/${id}`);
    await manager.page.getByText('Wszystko zapłacone').waitFor();
    await look(manager.page, 'receivable-paid-online');
    await manager.page.getByRole('link', { name: /^Oddaj z wpłaty/ }).click();
    await look(manager.page, 'refund-form');
    await manager.page.getByLabel('Ile oddać').fill('100');
    await manager.page.getByLabel('Dlaczego').fill('Pięć obiadów nie dojechało');
    await manager.page.getByRole('button', { name: 'Oddaj pieniądze' }).click();
    await manager.page.getByText('Zwrot zlecony').waitFor();
    await look(manager.page, 'receivable-refunded');

    const chosen = `z=buyer:${supplier.organisationId}&od=${scene.day(-30)}&do=${scene.day(0)}`;
    await clerk.page.goto(`${app.origin}/panel/naleznosci/rozliczenie?${chosen}`);
    await clerk.page.getByText('Należność jest o tyle niższa').waitFor();
    await look(clerk.page, 'statement-refunded');

    const { id: left } = await onlineReads(scene).open(await scene.owed());
    app.stripe.world.revoke(scene.account);
    await clerk.page.goto(`${app.origin}/panel/platnosci-online/${left}`);
    await clerk.page.getByText('Tu nie można już zapłacić online').waitFor();
    await look(clerk.page, 'checkout-shut-out');
    await manager.page.goto(`${app.origin}/panel/naleznosci/online`);
    await manager.page.getByText('serwis nie ma dostępu').waitFor();
    await look(manager.page, 'online-shut-out');
    expect([...clerk.faults, ...manager.faults]).toEqual([]);
  }, 240_000);
});
