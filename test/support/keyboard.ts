import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has. */
const FAR = 600;

/** What a person who sees but holds no mouse would miss at the present stop of the keyboard. */
export const lost = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const here = globalThis.document.activeElement;
    if (!here || here === globalThis.document.body) return null;
    const named = here.outerHTML.slice(0, 160);
    const around = [here, here.parentElement, here.closest('.card, .todo')].filter((each) => each !== null);
    const marked = around.some((each) => {
      const { outlineStyle, outlineWidth } = globalThis.getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    if (!marked) return `no mark of the focus: ${named}`;
    const box = here.getClientRects()[0];
    if (!box) return `the focus is on something without a place: ${named}`;
    const top = globalThis.document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top && (here.contains(top) || top.contains(here)) ? null : `the focus is covered: ${named}`;
  });

/** Where the keyboard is: past the content, at something closed that opens, or at anything else. */
const stopAt = (page: Page): Promise<'past' | 'closed' | 'there'> =>
  page.evaluate(() => {
    const here = globalThis.document.activeElement as HTMLElement | null;
    if (!here?.closest('main')) return 'past';
    here.dataset['reached'] = '';
    const details = here.localName === 'summary' ? here.closest('details') : null;
    return details && !details.open ? 'closed' : 'there';
  });

/** Controls that show and can be used, and that no stop was at. Of a group of radio buttons one is enough. */
const passedOver = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [
      ...globalThis.document.querySelectorAll<HTMLElement>(
        'main :is(a[href], button, input:not([type="hidden"]), select, textarea, summary)',
      ),
    ];
    const groupReached = (one: HTMLElement) =>
      one instanceof HTMLInputElement &&
      one.type === 'radio' &&
      all.some(
        (each) =>
          each instanceof HTMLInputElement &&
          each.name === one.name &&
          each.form === one.form &&
          reached(each),
      );
    const reached = (one: HTMLElement) => 'reached' in one.dataset;
    return all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'))
      .filter((one) => one.tabIndex >= 0 && !reached(one) && !groupReached(one))
      .map((one) => `the keyboard never comes to: ${one.outerHTML.slice(0, 160)}`);
  });

/** From now on the page's forms note on themselves that they were sent, and stay. */
const keepForms = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const { dataset } = event.target as HTMLElement;
        dataset['sent'] = '';
        dataset['works'] = '';
      },
      { capture: true },
    );
  });

/** Forms that show and that no key has sent. */
const unsent = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...globalThis.document.querySelectorAll<HTMLFormElement>('main form')]
      .filter((form) => form.checkVisibility({ visibilityProperty: true }) && !('works' in form.dataset))
      .map((form) => `no key sends the form: ${form.outerHTML.slice(0, 160)}`),
  );

/** What the control that has the focus is good for by the keyboard. */
const useOf = (page: Page): Promise<'write' | 'tick' | 'send' | null> =>
  page.evaluate(() => {
    const here = globalThis.document.activeElement;
    if (here instanceof HTMLTextAreaElement) return here.readOnly ? null : 'write';
    if (here instanceof HTMLButtonElement) return here.type === 'submit' && here.form ? 'send' : null;
    if (!(here instanceof HTMLInputElement) || here.readOnly) return null;
    if (here.type === 'checkbox') return 'tick';
    return ['text', 'email', 'tel', 'search', 'password', 'url'].includes(here.type) ? 'write' : null;
  });

/** The state that a key at the present stop has to change. */
const stateHere = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = globalThis.document.activeElement;
    if (here instanceof HTMLButtonElement) {
      const sent = String('sent' in (here.form?.dataset ?? {}));
      delete here.form?.dataset['sent'];
      return sent;
    }
    return here instanceof HTMLInputElement && here.type === 'checkbox'
      ? String(here.checked)
      : (here as HTMLInputElement).value;
  });

const keys = { write: ['End', 'x'], tick: ['Space'], send: ['Enter'] } as const;

/** Writes into a field, ticks a box, or sends a form; null when the keys did what they should. */
const unusable = async (page: Page): Promise<string | null> => {
  const use = await useOf(page);
  if (!use) return null;
  const before = use === 'send' ? 'false' : await stateHere(page);
  for (const key of keys[use]) await page.keyboard.press(key);
  if ((await stateHere(page)) !== before) return null;
  const named = await page.evaluate(() => globalThis.document.activeElement?.outerHTML.slice(0, 160));
  return `cannot ${use} by the keyboard: ${named}`;
};

/**
 * Goes through the content of a page by Tab alone, writes into its fields, ticks its boxes, sends its forms by Enter,
 * opens what is closed by Space, and tells what a person without a mouse cannot reach, use, see having the focus, or
 * get away from.
 */
export const keyboardFaults = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  await keepForms(page);
  await page.evaluate(() => globalThis.document.getElementById('main')?.focus());
  for (let stop = 0; stop < FAR; stop += 1) {
    await page.keyboard.press('Tab');
    const where = await stopAt(page);
    if (where === 'past') {
      return [...faults, ...(await passedOver(page)), ...(await unsent(page))];
    }
    const fault = await lost(page);
    if (fault) faults.push(fault);
    const deaf = await unusable(page);
    if (deaf) faults.push(deaf);
    if (where === 'closed') await page.keyboard.press('Space');
  }
  return [...faults, 'the keyboard never leaves the content'];
};

/** Presses Tab until one of the target has the focus; every stop on the way must be seen. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  const faults: string[] = [];
  for (let stop = 0; stop < FAR; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await lost(page);
    if (fault) faults.push(fault);
    const reached = await target.evaluateAll((found) =>
      (found as readonly unknown[]).includes(globalThis.document.activeElement),
    );
    if (reached) {
      expect(faults).toEqual([]);
      return;
    }
  }
  throw new Error(`Tab never came to ${target.toString()} on ${page.url()}`);
};
