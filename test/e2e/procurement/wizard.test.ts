import { beforeAll, describe, expect, it } from 'vitest';
import { databaseNow } from '../../../src/platform/database/db.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { listSupplier, publishedProcedure } from '../../support/procedures-scene.js';

let app: TestApp;
let buyer: CastMember;
let clerk: Visitor;

beforeAll(async () => {
  app = await testApp();
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Pisząca' });
  clerk = await signedIn(app, buyer);
});

const begin = async (fields: Record<string, string> = {}): Promise<string> => {
  const answer = await clerk.post('/panel/postepowania/nowe', fields).expect(303);
  return String(answer.headers['location']).replace(/\/krok\/1$/, '');
};
const valueIn = (html: string, name: string): string | undefined => {
  const tag = new RegExp(`<(?:input|textarea)[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>`).exec(
    html,
  )?.[0];
  return tag && (/value="([^"]*)"/.exec(tag)?.[1] ?? '');
};
const lines = {
  revision: '1',
  kind: 'quotation',
  subject: 'Obiady dla szkoły',
  description: 'Dwudaniowe.',
  'lots.0.title': 'Obiady',
  'lots.0.lines.1.name': 'Obiad',
  'lots.0.lines.1.quantity': '900',
  'lots.0.lines.1.unit': 'porcja',
};

describe('a new procedure', () => {
  it('goes on with the mark of the way by which its maker came, from the list over every form to the draft', async () => {
    const list = await clerk.get('/panel/postepowania?w=abc.1').expect(200);
    expect(list.text).toContain('href="/panel/postepowania/nowe?w=abc.1"');
    const led = await clerk.get('/zapytania-ofertowe/nowe?w=abc.1').expect(303);
    expect(led.headers['location']).toBe('/panel/postepowania/nowe?w=abc.1');
    const { text } = await clerk.get('/panel/postepowania/nowe?w=abc.1').expect(200);
    const forms = text.match(/<form[^>]*action="\/panel\/postepowania\/nowe"[\s\S]*?<\/form>/g) ?? [];
    expect(forms.length).toBeGreaterThan(1);
    for (const form of forms) expect(valueIn(form, 'touch')).toBe('abc.1');
    const marks = async (base: string) => {
      const sql = 'select first_touch, last_touch from procedure where id = $1';
      return app.db.read('system', (reader) => reader.query(sql, [base.split('/').at(-1)]));
    };
    const made = await begin({ touch: 'abc.1' });
    expect(await marks(made)).toEqual([{ first_touch: 'abc.1', last_touch: 'abc.1' }]);
    const copied = await begin({ copyOf: made.split('/').at(-1)!, touch: 'abc.2' });
    expect(await marks(copied)).toEqual([{ first_touch: 'abc.2', last_touch: 'abc.2' }]);
    expect(await marks(await begin({ touch: 'a b' }))).toEqual([{ first_touch: null, last_touch: null }]);
  });
});

describe('the wizard', () => {
  it('adds and removes rows by buttons, and keeps all that was typed', async () => {
    const base = await begin();
    const more = await clerk.post(`${base}/krok/1`, { ...lines, _act: 'more:lots' }).expect(200);
    expect(more.text).toContain('name="lots.1.title"');
    const untouched = await clerk.post(`${base}/krok/1`, { revision: '1', _act: 'more:lots' }).expect(200);
    expect(untouched.text).toContain('name="lots.1.title"');
    // The typed row has moved up over the empty one.
    expect(valueIn(more.text, 'lots.0.lines.0.name')).toBe('Obiad');
    const dropped = await clerk.post(`${base}/krok/1`, { ...lines, _act: 'drop:lots.0.lines.1' }).expect(200);
    expect(valueIn(dropped.text, 'lots.0.lines.0.name')).toBe('');
    expect(valueIn(dropped.text, 'subject')).toBe('Obiady dla szkoły');
    // Nothing of it was saved.
    expect(valueIn((await clerk.get(`${base}/krok/1`)).text, 'subject')).toBe('');
  });

  it('shows wrong input beside its field and loses nothing', async () => {
    const base = await begin();
    const wrong = { ...lines, 'lots.0.lines.1.quantity': 'dużo', cpv: '123' };
    const answer = await clerk.post(`${base}/krok/1`, wrong).expect(422);
    expect(valueIn(answer.text, 'lots.0.lines.0.quantity')).toBe('dużo');
    expect(valueIn(answer.text, 'cpv')).toBe('123');
    expect(answer.text).toContain('href="#f-lots-0-lines-0-quantity"');
    expect(answer.text).toContain('href="#f-cpv"');
    const weights = { revision: '1', 'criteria.0.name': 'Cena', 'criteria.0.weight': '60' };
    const third = await clerk.post(`${base}/krok/3`, weights).expect(422);
    expect(third.text).toContain('Teraz dają 60%.');
    const second = await clerk.post(`${base}/krok/2`, { revision: '1', estimateNet: '1000' }).expect(422);
    expect(second.text).toContain('Podaj dzień oszacowania.');
  });

  it('tells who saves over another’s changes, and keeps their text', async () => {
    const base = await begin();
    await clerk.post(`${base}/krok/1`, lines).expect(303);
    const late = await clerk.post(`${base}/krok/1`, { ...lines, subject: 'Inny temat' }).expect(422);
    expect(late.text).toContain('Inna osoba z Twojej organizacji zapisała zmiany');
    expect(valueIn(late.text, 'subject')).toBe('Inny temat');
  });

  it('goes through its four steps to a published procedure', async () => {
    const supplier = await someOrganisation(app, { kind: 'social-cooperative' });
    const base = await begin();
    const today = localDateOf(await app.db.read('system', databaseNow));
    const onward = async (step: number, fields: Record<string, string>) => {
      const answer = await clerk.post(`${base}/krok/${step}`, fields).expect(303);
      expect(answer.headers['location']).toBe(`${base}/krok/${step + 1}`);
    };
    await onward(1, lines);
    const unfinished = await clerk.get(`${base}/krok/4`).expect(200);
    expect(unfinished.text).toContain('Do poprawienia przed publikacją');
    await onward(2, {
      revision: '2',
      paymentDays: '30',
      estimateNet: '45 000,00',
      estimateOn: today,
      estimateHow: 'cennik',
      'questions.0.text': 'Ile dni jadłospisu?',
      'questions.0.kind': 'number',
    });
    await onward(3, {
      revision: '3',
      'criteria.0.name': 'Cena',
      'criteria.0.weight': '100',
      deadlineDate: addDays(today, 7),
      deadlineTime: '10:00',
      opensDate: addDays(today, 7),
      opensTime: '12:00',
    });
    expect((await clerk.get(`${base}/krok/3`)).text).toContain('najniższa cena brutto');
    // Whom to ask is still missing: the refusal shows the page with what keeps it.
    await clerk.post(`${base}/opublikuj`, { revision: '4' }).expect(422);
    await listSupplier(app, buyer, base.split('/').at(-1)!, supplier);
    const refused = await clerk.agent
      .post(`${base}/pliki`)
      .set('sec-fetch-site', 'same-origin')
      .attach('files', Buffer.from('MZ'), 'program.exe')
      .expect(422);
    expect(refused.text).toContain('id="f-files-error"');
    const ready = await clerk.get(`${base}/krok/4`).expect(200);
    expect(ready.text).toContain('Wszystko jest gotowe do publikacji.');
    await clerk.post(`${base}/opublikuj`, { revision: '4' }).expect(303);
    const shown = await clerk.get(base).expect(200);
    expect(shown.text).toMatch(/ZO\/\d{4}\/\d{4}/);
    expect(shown.text).toMatch(/45\s000,00/);

    // A change, its reason, and the end.
    await clerk
      .post(`${base}/krok/1`, { ...lines, revision: '4', description: 'Z podwieczorkiem.' })
      .expect(303);
    await clerk.post(`${base}/nowa-wersja`, { revision: '5' }).expect(422);
    await clerk.post(`${base}/nowa-wersja`, { revision: '5', reason: 'Podwieczorek' }).expect(303);
    expect((await clerk.get(base)).text).toContain('Z podwieczorkiem.');
    await clerk.post(`${base}/uniewaznij`, {}).expect(422);
    await clerk.post(`${base}/uniewaznij`, { reason: 'Brak środków' }).expect(303);
    expect((await clerk.get(base)).text).toContain('unieważnione');
  });

  it('shows on its last step all that would be published: a shown budget, and firms outside the cluster', async () => {
    const base = await begin({ template: 'snow' });
    await clerk
      .post(`${base}/krok/2`, { revision: '1', budgetGross: '98 765', budgetShown: 'on' })
      .expect(303);
    await clerk
      .post(`${base}/zaproszenia/spoza-klastra`, {
        name: 'Odśnieżanie Zewnętrzne',
        email: 'biuro@zima.example',
      })
      .expect(303);
    const last = await clerk.get(`${base}/krok/4`).expect(200);
    expect(last.text).toMatch(/98\s765,00/);
    expect(last.text).toContain('Odśnieżanie Zewnętrzne');
  });

  it('is closed once nothing can be changed any more', async () => {
    const supplier = await someOrganisation(app, { kind: 'social-cooperative' });
    const base = `/panel/postepowania/${await publishedProcedure(app, buyer, supplier)}`;
    await clerk.get(`${base}/krok/1`).expect(200);
    await clerk.post(`${base}/krok/1`, { ...lines, description: 'Inaczej.' }).expect(303);
    // The published lines are a1 to a3: bids may answer them, and nothing else goes under their names.
    expect(valueIn((await clerk.get(`${base}/krok/1`)).text, 'lots.0.lines.0.id')).toBe('a4');
    const dropped = await clerk.post(`${base}/usun`).expect(303);
    expect(dropped.headers['location']).toBe(base);
    await clerk.post(`${base}/uniewaznij`, { reason: 'Brak środków' }).expect(303);
    for (const step of [1, 2, 3, 4]) {
      const closed = await clerk.get(`${base}/krok/${step}`).expect(409);
      expect(closed.text).toContain('unieważnione');
    }
  });

  it('begins from a template, and from an earlier one', async () => {
    const base = await begin({ template: 'snow' });
    const first = await clerk.get(`${base}/krok/1`).expect(200);
    expect(valueIn(first.text, 'subject')).toBe('Zimowe utrzymanie chodników i placów');
    const copy = await begin({ copyOf: base.split('/').at(-1)! });
    expect(copy).not.toBe(base);
    expect(valueIn((await clerk.get(`${copy}/krok/1`)).text, 'subject')).toBe(
      'Zimowe utrzymanie chodników i placów',
    );
    await clerk.post(`${copy}/usun`).expect(303);
    await clerk.get(`${copy}/krok/1`).expect(404);
  });
});
