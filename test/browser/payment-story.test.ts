import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  phone,
  signIn,
  startBrowser,
} from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { onlineScene, type OnlineScene } from '../support/online-scene.js';
import { mt940 } from '../support/payment-things.js';

let scene: OnlineScene;
let browser: Browser;
/** The buyer's, on a phone without JavaScript. */
let clerk: Page;

beforeAll(async () => {
  // Stripe's page leads back to the public address, which has to be this one.
  const PORT = String(await freePort());
  const url = `http://127.0.0.1:${PORT}`;
  [scene, browser] = await Promise.all([onlineScene({ PORT, PUBLIC_URL: url }), startBrowser()]);
});

it('an accepted delivery is paid by transfer, and the statement of the supplier’s bank says so', async () => {
  const { app, buyer, supplier, conclude, day } = scene;
  const nrb = '61109010140000071219812874';
  await app.api(supplier.token).post('/api/v1/payout-changes').send({ nrb }).expect(201);
  const contractId = await conclude();
  await app.api(buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
  await app.runJobs();

  // The clerk finds what to type into the bank.
  clerk = await (await person(browser, { viewport: phone, javaScript: false })).newPage();
  await signIn(clerk, app.origin, buyer.email);
  await clerk.goto(`${app.origin}/panel/umowy/${contractId}`);
  await clerk.getByRole('link', { name: /^WR\/\d+\/\d+\/1$/ }).click();
  await clerk.getByText('61 1090 1014 0000 0712 1981 2874').waitFor();
  await clerk.getByRole('img', { name: 'Kod przelewu dla aplikacji bankowej' }).waitFor();
  expect(await overflows(clerk)).toBe(false);
  const receivable = clerk.url();
  const reference = /WR\/\d+\/\d+\/1/.exec(await clerk.title())![0];

  // The cooperative, at a desk, uploads what its bank gave it and accepts the transfer.
  const manager = await (await person(browser, { viewport: desk })).newPage();
  await signIn(manager, app.origin, supplier.email);
  await manager.goto(`${app.origin}/panel/naleznosci`);
  await manager.getByRole('link', { name: 'Wyciągi bankowe' }).click();
  const statement = mt940(day(0), [
    [`Zapłata za ${reference}`, '2826,30'],
    ['Darowizna', '20,00', 'JAN KOWALSKI'],
  ]);
  const buffer = Buffer.from(statement);
  await manager
    .getByLabel('Plik z banku')
    .setInputFiles({ name: 'wyciag.sta', mimeType: 'text/plain', buffer });
  await manager.getByRole('button', { name: 'Wgraj wyciąg' }).click();
  await manager.getByRole('button', { name: 'Przyjmij zaznaczone' }).waitFor();
  expect(await accessibilityFaults(manager)).toEqual([]);
  await manager.getByRole('button', { name: 'Przyjmij zaznaczone' }).click();
  await manager.getByText('Przyjęto: 1 wpłata.').waitFor();

  await clerk.goto(receivable);
  await clerk.getByText('Wszystko zapłacone.').waitFor();
  expect(await clerk.getByText('1981 2874').count()).toBe(0);
});

it('another is paid at once on Stripe’s page, and is paid for both sides when the buyer comes back', async () => {
  const { app, supplier } = scene;
  const id = await scene.owed();
  await clerk.goto(`${app.origin}/panel/naleznosci/${id}`);
  await clerk.getByRole('button', { name: /^Zapłać 2.826,30.zł online$/ }).click();
  expect(new URL(clerk.url()).origin).toBe(app.stripe.world.origin);
  await clerk.getByRole('button', { name: 'Pay by blik' }).click();
  await clerk.getByText('Zapłacone').first().waitFor();
  expect(new URL(clerk.url()).origin).toBe(app.origin);
  expect(await overflows(clerk)).toBe(false);
  await clerk.goto(`${app.origin}/panel/naleznosci/${id}`);
  await clerk.getByText('Wszystko zapłacone').waitFor();
  expect(await clerk.getByRole('button', { name: /online$/ }).count()).toBe(0);
  const told = await app.api(supplier.token).get(`/api/v1/receivables/${id}`).expect(200);
  expect(told.body).toMatchObject({ state: 'paid', balance: 0 });
});
