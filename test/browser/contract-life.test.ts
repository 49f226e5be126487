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
import { contractsScene, type ContractsScene } from '../support/contracts-scene.js';

let scene: ContractsScene;
let browser: Browser;

beforeAll(async () => {
  if (process.env['TEST_LANE'] !== 'full') return;
  scene = await contractsScene();
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

const open = async (email: string, javaScript: boolean) => {
  const page = await (await person(browser, { viewport: desk, javaScript })).newPage();
  const faults = watchFaults(page);
  await signIn(page, scene.app.origin, email);
  return { page, faults };
};

// Two browsers for a minute: `npm run test:full`.
describe.runIf(process.env['TEST_LANE'] === 'full')('the life of a contract', () => {
  it('goes through a change, two parts with one sent back, completion, review and reply', async () => {
    const { app, buyer, supplier } = scene;
    const id = await scene.conclude();
    const manager = await open(supplier.email, true);
    const clerk = await open(buyer.email, true);
    const contract = `${app.origin}/panel/umowy/${id}`;

    await manager.page.goto(contract);
    await look(manager.page, 'contract-supplier');
    await manager.page.getByRole('link', { name: 'Zaproponuj zmianę' }).click();
    await look(manager.page, 'amendment-form');
    await manager.page.setViewportSize(desk);
    await manager.page.getByLabel('Powód zmiany').fill('Dwie dostawy po 60 obiadów');
    for (const [part, day] of [5, 6].entries()) {
      await manager.page.locator(`[name="parts.${part}.on"]`).fill(scene.day(day));
      await manager.page.locator(`[name="parts.${part}.lines.0.quantity"]`).fill('60');
    }
    await manager.page.getByRole('button', { name: 'Wyślij propozycję' }).click();
    await manager.page.getByText('Propozycja wysłana').waitFor();

    await clerk.page.goto(`${app.origin}/panel`);
    await clerk.page.getByRole('link', { name: /^Odpowiedz na zmianę umowy/ }).click();
    await look(clerk.page, 'amendment');
    await clerk.page.locator('summary', { hasText: 'Przyjmij zmianę' }).click();
    await clerk.page.getByRole('button', { name: 'Przyjmij zmianę' }).click();
    await clerk.page.getByText('Zmiana przyjęta').first().waitFor();

    const deliver = async (name: string) => {
      await manager.page.goto(contract);
      await manager.page.getByRole('link', { name: 'Zgłoś dostawę' }).click();
      await look(manager.page, name);
      await manager.page.getByLabel('Obiad: ile').fill('60');
      if (name === 'delivery-third') await manager.page.getByLabel('Dowóz: ile').fill('1');
      await manager.page.getByRole('button', { name: 'Zgłoś dostawę' }).click();
      await manager.page.getByText('Dostawa zgłoszona').waitFor();
    };
    const answer = async (words: string, more: { text?: string; day?: string } = {}) => {
      await clerk.page.goto(contract);
      await clerk.page.getByRole('link', { name: /^Odbierz dostawę/ }).click();
      await clerk.page.getByLabel(words).check();
      if (more.text) await clerk.page.getByLabel('Uwagi albo co poprawić').fill(more.text);
      if (more.day) await clerk.page.getByLabel('Do kiedy poprawić').fill(more.day);
      await look(clerk.page, `answer-${words.length}`);
      await clerk.page.getByRole('button', { name: 'Zapisz odbiór' }).click();
      await clerk.page.getByText('Odbiór zapisany').waitFor();
    };
    await deliver('delivery-first');
    await answer('Nie przyjmuję, proszę o poprawki', { text: 'Połowa była zimna.', day: scene.day(2) });
    await look(clerk.page, 'delivery-changes');
    await deliver('delivery-again');
    await answer('Przyjmuję z uwagami', { text: 'Godzinę później.' });
    await deliver('delivery-third');
    await answer('Przyjmuję bez uwag');

    await clerk.page.goto(contract);
    await look(clerk.page, 'contract-delivered');
    await clerk.page.locator('summary', { hasText: 'Potwierdź dostawę' }).click();
    await clerk.page.getByRole('button', { name: 'Tak, wszystko dotarło' }).click();
    await clerk.page.getByText('Dostawa potwierdzona').first().waitFor();
    await clerk.page.getByRole('link', { name: 'Wystaw opinię' }).click();
    for (const question of [
      'Czy dostawa była na czas?',
      'Czy była zgodna z umową?',
      'Czy zamówilibyście ponownie?',
    ])
      await clerk.page.getByRole('group', { name: question }).getByLabel('Tak').check();
    await look(clerk.page, 'review');
    await clerk.page.getByRole('button', { name: 'Zapisz opinię' }).click();
    await clerk.page.getByText('Opinia zapisana').waitFor();
    await manager.page.goto(`${contract}/opinia`);
    await manager.page.getByLabel('Odpowiedź').fill('Dziękujemy.');
    await look(manager.page, 'reply');
    await manager.page.getByRole('button', { name: 'Zapisz odpowiedź' }).click();
    await manager.page.getByText('Odpowiedź zapisana').waitFor();
    await manager.page.goto(`${app.origin}/panel/umowy/${await scene.awarded()}/przyjecie`);
    await look(manager.page, 'acceptance');
    expect([...manager.faults, ...clerk.faults]).toEqual([]);
  }, 240_000);
});
