import type { Locator, Page } from 'playwright-core';
import { tabTo } from './keyboard.js';

/** How a person works a page: the same acts by the mouse or by the keyboard alone. */
export type Hands = {
  readonly page: Page;
  /** Follows a link, or presses a button, that leads to another page. */
  press(target: Locator): Promise<void>;
  /** Opens what is closed under those words. */
  open(summary: string): Promise<void>;
  write(name: string, text: string): Promise<void>;
  /** Ticks a box or chooses a radio button. */
  tick(target: Locator): Promise<void>;
  choose(name: string, label: string): Promise<void>;
  attach(name: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
};

const main = (page: Page): Locator => page.locator('main');
const field = (page: Page, name: string): Locator =>
  main(page).locator(`[name="${name}"]:not([type="hidden"])`).first();

/** What is done next meets the new page, whose first byte has come by then. */
const leaving = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('framenavigated'), act()]);
  await page.waitForLoadState('load');
};

const closed = (page: Page, summary: string): Locator =>
  main(page).locator('summary', { hasText: summary }).first();

export const mouse = (page: Page): Hands => ({
  page,
  press: (target) => leaving(page, () => target.click()),
  open: (summary) => closed(page, summary).click(),
  write: (name, text) => field(page, name).fill(text),
  tick: (target) => target.check(),
  choose: async (name, label) => {
    await field(page, name).selectOption({ label });
  },
  attach: (name, file) => field(page, name).setInputFiles(file),
});

/** The parts of a date field, as the browser puts them in order, are typed one after another. */
const typeDate = async (page: Page, target: Locator, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  await tabTo(page, target);
  for (const digits of [`${date}${month}${year}`, `${month}${date}${year}`]) {
    for (let part = 0; part < 2; part += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(digits);
    if ((await target.inputValue()) === day) return;
  }
  throw new Error(`The keyboard does not write ${day} on ${page.url()}`);
};

export const keyboard = (page: Page): Hands => ({
  page,
  press: async (target) => {
    await tabTo(page, target);
    await leaving(page, () => page.keyboard.press('Enter'));
  },
  open: async (summary) => {
    await tabTo(page, closed(page, summary));
    await page.keyboard.press('Space');
  },
  write: async (name, text) => {
    const target = field(page, name);
    if ((await target.getAttribute('type')) === 'date') return typeDate(page, target, text);
    await tabTo(page, target);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  },
  tick: async (target) => {
    if (await target.isChecked()) return;
    const { name, radio } = await target.evaluate((input: HTMLInputElement) => ({
      name: input.name,
      radio: input.type === 'radio',
    }));
    await tabTo(page, radio ? main(page).locator(`[name="${name}"]`) : target);
    // Of a group of radio buttons Tab comes to one; the arrows lead to the others.
    for (let turn = 0; radio && turn < 10 && !(await target.isChecked()); turn += 1)
      await page.keyboard.press(turn === 0 ? 'Space' : 'ArrowDown');
    if (!radio) await page.keyboard.press('Space');
  },
  choose: async (name, label) => {
    await tabTo(page, field(page, name));
    await page.keyboard.type(label);
  },
  attach: async (name, file) => {
    await tabTo(page, field(page, name));
    const [asked] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await asked.setFiles(file);
  },
});
