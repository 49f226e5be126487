import { beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../support/cast.js';
import type { Visitor } from '../../support/browser-form.js';
import { formsIn, shownIn, type PageForm } from '../../support/hostile/page-forms.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';

let scene: HostileScene;
/** Two windows of one organisation. */
let first: Visitor;
let second: Visitor;

beforeAll(async () => {
  scene = await hostileScene();
  first = await signedIn(scene.app, scene.supplier);
  second = await signedIn(scene.app, scene.supplier);
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

const formOn = async (window: Visitor, page: string, action: string): Promise<PageForm> => {
  const { text } = await window.get(page).expect(200);
  const form = formsIn(text).find((one) => one.action === action);
  if (!form) throw new Error(`No form to ${action} on ${page}`);
  return form;
};

const formAgain = (text: string, action: string): Fields =>
  formsIn(text).find((one) => one.action === action)!.fields;

/** Forms that several people of an organisation may have open, with a field to change and a mistake to make. */
const editors: readonly {
  what: string;
  pages: () => Promise<{ page: string; action: string }>;
  field: string;
  mistake: Fields;
}[] = [
  {
    what: 'a listing',
    pages: async () => {
      const path = `/panel/oferty/${await scene.things.make('draft')}/edytuj`;
      return { page: path, action: path };
    },
    field: 'title',
    mistake: { leadDays: 'jutro' },
  },
  {
    what: 'the organisation’s data',
    pages: async () => ({ page: '/panel/organizacja', action: '/panel/organizacja' }),
    field: 'street',
    mistake: { postCode: '1' },
  },
  {
    what: 'the profile',
    pages: async () => ({ page: '/panel/profil', action: '/panel/profil' }),
    field: 'introPl',
    mistake: { contactEmail: 'nikt' },
  },
  {
    what: 'a quote in preparation',
    pages: async () => {
      const path = `/panel/zapytania/${await scene.things.make('inquiry')}/wycena`;
      const form = await formOn(first, path, path);
      const filled = {
        ...form.fields,
        'lines.0.unitPrice': '20',
        'lines.0.vat': '8',
        'lines.0.quantity': '10',
        'lines.0.unit': 'szt.',
      };
      await first.post(path, filled).expect(303);
      return { page: path, action: path };
    },
    field: 'place',
    mistake: { validUntil: '31.02.2027' },
  },
];

describe.each(editors)('$what in a tab opened before somebody else saved', ({ pages, field, mistake }) => {
  it('overwrites nothing unseen, not even by way of a mistake in a field, and keeps what was typed', async () => {
    const { page, action } = await pages();
    const mine = (await formOn(first, page, action)).fields;
    const theirs = (await formOn(second, page, action)).fields;
    await second.post(action, { ...theirs, [field]: 'Zapisane przez drugą osobę' }).expect(303);

    const wrong = await first.post(action, { ...mine, [field]: 'Moje', ...mistake }).expect(422);
    expect(shownIn(wrong.text, field)).toContain('Moje');
    const corrected = {
      ...formAgain(wrong.text, action),
      ...Object.fromEntries(Object.keys(mistake).map((name) => [name, mine[name] ?? ''])),
    };
    const told = await first.post(action, corrected).expect(422);
    expect(told.text).toMatch(/Ktoś|Inna osoba/);
    expect(shownIn(told.text, field)).toContain('Moje');
    const standing = await formOn(second, page, action);
    expect(standing.fields[field]).toBe('Zapisane przez drugą osobę');

    // Told of it, the person decides: the same again is saved.
    await first.post(action, formAgain(told.text, action)).expect(303);
    expect((await formOn(second, page, action)).fields[field]).toBe('Moje');
  });

  it('sent twice by a double click is saved once and not called somebody else’s change', async () => {
    const { page, action } = await pages();
    const fields = { ...(await formOn(first, page, action)).fields, [field]: 'Dwa kliknięcia' };
    const answers = await Promise.all([first.post(action, fields), first.post(action, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    // Gone back to, changed and sent again it is another intention, about an old version.
    const back = await first.post(action, { ...fields, [field]: 'Po powrocie' });
    expect(back.status).toBe(422);
    expect(shownIn(back.text, field)).toContain('Po powrocie');
  });
});

describe('a decision about what has changed meanwhile', () => {
  it('is not carried out: a quote is accepted in the version that was read', async () => {
    const quote = await scene.things.make('quote');
    const buyer = await signedIn(scene.app, scene.buyer);
    const page = `/panel/wyceny/${quote}`;
    const accept = await formOn(buyer, page, `${page}/przyjmij`);
    const revised = {
      ...(await formOn(first, `${page}/popraw`, `${page}/popraw`)).fields,
      'lines.0.unitPrice': '99',
    };
    await first.post(`${page}/popraw`, revised).expect(303);
    await first.post(`${page}/wyslij`, (await formOn(first, page, `${page}/wyslij`)).fields).expect(303);
    const answer = await buyer.post(`${page}/przyjmij`, accept.fields).expect(422);
    expect(answer.text).toContain('Dostawca przysłał nową wersję wyceny');
  });
});
