import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { expectations } from '../../architecture/access-expectations.js';
import { formsIn, inlineCodeIn, shownIn, type PageForm } from '../../support/hostile/page-forms.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';
import { everythingTried, nastyTexts, sampleOf } from '../../support/hostile/values.js';
import { leavingLast, routesOf, signingOut, type Route } from '../../support/routes.js';

let scene: HostileScene;
let routes: readonly Route[];

beforeAll(async () => {
  scene = await hostileScene();
  routes = routesOf(scene.app).filter(({ path }) => !path.startsWith('/api/'));
});

const day = (days: number) => addDays(localDateOf(new Date()), days);

/** What a person might type into an empty field, by its name. */
const plausible: Readonly<Record<string, string>> = {
  ...{ email: 'jan@szkola.example', password: 'trzy rozne slowa 77', nip: '', phone: '601 602 603' },
  ...{ postCode: '10-001', quantity: '10', 'price.min': '10', 'price.max': '20', website: 'www.x.example' },
  ...{
    startsOn: day(1),
    validFrom: day(0),
    issuedOn: '',
    share: '',
    endsOn: day(2),
    validUntil: day(20),
    wantedFrom: day(10),
    wantedTo: day(12),
  },
  ...{
    answerByDate: day(5),
    answerByTime: '12:00',
    days: '30',
    krs: '',
    regon: '',
    cpv: '',
    contactEmail: '',
  },
  ...{
    contactPhone: '',
    deliveryFrom: '',
    deliveryTo: '',
    token: 'x',
    minQuantity: '',
    leadDays: '5',
    sku: '',
  },
};

const pathOf = (path: string, ids: readonly string[]): string => {
  const left = [...ids];
  return path.replace(/:\w+/g, () => left.shift() ?? 'x');
};

const get = (route: string, path: string) =>
  scene.app.api(scene.callerOf(route)).get(path).redirects(0).set('sec-fetch-site', 'none');

const post = (route: string, path: string, fields: Readonly<Record<string, unknown>>) =>
  scene.app
    .api(scene.callerOf(route))
    .post(path)
    .type('form')
    .redirects(0)
    .set('sec-fetch-site', 'same-origin')
    .send(fields);

/** Who asked in vain for which page: a form is looked for in many places, most of which are none. */
const absent = new Set<string>();

/** The form that posts to the path, from the page on which one would look for it. */
const formFor = async (key: string, path: string): Promise<PageForm | null> => {
  const up = (steps: number) => path.split('/').slice(0, -steps).join('/') || '/';
  const lists = ['?show=hidden', '?state=draft', '?state=paused', '?state=archived', '?stan=sprawdzone'];
  const above = [up(1), up(2), up(3), up(4)];
  const pages = [
    path,
    ...above,
    `${path}/nowa`,
    `${path}/nowe`,
    `${path}/nowy`,
    ...above.map((page) => `${page}/edytuj`),
    ...[up(1), up(2)].flatMap((page) => lists.map((list) => page + list)),
  ];
  for (const page of pages) {
    const asked = `${scene.callerOf(key)} ${page}`;
    if (absent.has(asked)) continue;
    const { status, text } = await get(key, page);
    if (status === 404) absent.add(asked);
    const form = status === 200 && formsIn(text).find(({ action }) => action === path);
    if (form) return form;
  }
  return null;
};

/** The form filled in; a route whose form is nowhere to be found gets the fields of its expectation. */
const filledIn = (
  key: string,
  form: PageForm | null,
): Readonly<Record<string, string | readonly string[]>> => {
  const fields = form?.fields ?? {};
  const typed = Object.fromEntries(
    (form?.typed ?? [])
      .filter((name) => fields[name] === '')
      .map((name) => [name, plausible[name.split('.').at(-1)!] ?? plausible[name] ?? 'Tekst']),
  );
  return { ...fields, ...typed, ...(expectations[key]?.body as Record<string, string> | undefined) };
};

/** Forms whose hidden fields name a thing: another name is a thing that is not there. */
const missing: Readonly<Record<string, number>> = {
  'POST /przelacz': 404,
  'POST /panel/otwarte-wyceny/:id/ocena': 404,
};

const marker = 'onerror=alert(1)>';

/** What is wrong with a page that answers a form; empty when nothing is. */
const complaintsOf = (
  key: string,
  { status, text, headers }: { status: number; text: string; headers: Record<string, string> },
  form: PageForm | null,
  fields: Readonly<Record<string, unknown>>,
): string[] => {
  if (status >= 500) return [`${status}`];
  if (status === 303)
    return /^\/[^/\\]/.test(String(headers['location'])) ? [] : [`leads to ${headers['location']}`];
  const wrong: string[] = [];
  if (!String(headers['content-type']).startsWith('text/html')) return ['no page'];
  if (!/<html[^>]* lang="pl"/.test(text)) wrong.push('not in Polish');
  if (text.includes(`<img src=x ${marker}`)) wrong.push('shows markup as markup');
  wrong.push(...inlineCodeIn(text).map((code) => `inline ${code}`));
  if (/node_modules|violates|syntax error|invalid_type|Expected /.test(text))
    wrong.push('speaks of its inside');
  if (status === 422) {
    for (const name of form?.typed ?? []) {
      const sent = fields[name];
      // What HTML itself cannot carry comes back as a replacement character.
      if (typeof sent !== 'string' || sent === '' || /[\u0000\ud800-\udfff\r]/.test(sent)) continue;
      if (!shownIn(text, name).includes(sent)) wrong.push(`lost what was typed in ${name}`);
    }
  } else if (status !== 200 && status !== missing[key]) wrong.push(`answers ${status}`);
  return wrong;
};

/** Only a mailed link or a rare state leads to their forms, so these are tried by the fields of their expectation. */
const triedByFieldsAlone: readonly string[] = [
  'POST /konto/adres/anuluj',
  'POST /konto/bezpieczenstwo/aplikacja/usun',
  'POST /konto/kalendarz/usun',
  'POST /konto/moje-dane/eksport',
  'POST /konto/moje-dane/usun',
  'POST /konto/organizacje',
  'POST /konto/regulamin',
  'POST /konto/sesje',
  'POST /konto/sesje/:id/wyloguj',
  'POST /koordynator/kampanie',
  'POST /koordynator/propozycje/:id/wycofaj',
  'POST /koordynator/uruchomienie/potwierdzenia/:kind',
  'POST /koordynator/zalozyciele/:id/wycofaj',
  'POST /koordynator/zalozyciele/:id/wyslij',
  'POST /koordynator/zalozyciele/:id/zapros',
  'POST /logowanie/drugi-krok',
  'POST /newsletter/potwierdz',
  'POST /newsletter/ustawienia',
  'POST /newsletter/wypisz',
  'POST /nowe-haslo',
  'POST /panel/czlonkostwo/odwolanie',
  'POST /panel/czlonkostwo/uzupelnienie',
  'POST /panel/czlonkostwo/wycofaj',
  'POST /panel/czlonkostwo/wystapienie/skan',
  'POST /panel/katalogi/:id/anuluj',
  'POST /panel/kopie/:id/odrzuc',
  'POST /panel/kopie/:id/potwierdz',
  'POST /panel/naleznosci/:id/faktura/wycofaj',
  'POST /panel/naleznosci/:id/przypomnij',
  'POST /panel/naleznosci/:id/uznaj',
  'POST /panel/naleznosci/:id/zaplac-online',
  'POST /panel/naleznosci/wyciagi/:id/kolumny',
  'POST /panel/naleznosci/dawne',
  'POST /panel/naleznosci/online/zmiana',
  'POST /panel/naleznosci/razem',
  'POST /panel/naleznosci/wyciagi/:id/przyjmij',
  'POST /panel/organizacja/rachunek/usun',
  'POST /panel/organizacja/rachunek/zmiana/:id/potwierdz',
  'POST /panel/postepowania/:id/czesci/:lot/zamknij',
  'POST /panel/postepowania/:id/jak-sie-skonczylo',
  'POST /panel/postepowania/:id/jak-sie-skonczylo/usun',
  'POST /panel/postepowania/:id/nowa-wersja',
  'POST /panel/postepowania/:id/opublikuj',
  'POST /panel/postepowania/:id/otwarcie',
  'POST /panel/postepowania/:id/pliki',
  'POST /panel/postepowania/:id/pliki/:fileId/usun',
  'POST /panel/postepowania/:id/pytania/:questionId/odpowiedz',
  'POST /panel/postepowania/:id/usun',
  'POST /panel/postepowania/:id/zakoncz',
  'POST /panel/postepowania/:id/zaproszenia/:invitationId/usun',
  'POST /panel/postepowania/:id/zaproszenia/dopisz',
  'POST /panel/postepowania/:id/zaproszenia/przypomnij',
  'POST /panel/postepowania/:id/zaproszenia/spoza-klastra/:outsideId/uniewaznij',
  'POST /panel/rada/glosowania',
  'POST /panel/rada/glosowania/:id/glos',
  'POST /panel/rada/glosowania/:id/zamknij',
  'POST /panel/rada/odwolanie/:id/glosowanie',
  'POST /panel/umowy/:id/przyjecie/przyjmij',
  'POST /panel/wybory/:id/wynik',
  'POST /panel/wyszukiwania/:id/wznow',
  'POST /panel/wyjasnienia/:id/odpowiedz',
  'POST /panel/zaproszenia/:id/wycena/pliki',
  'POST /panel/zaproszenia/:id/wycena/pliki/:plik/usun',
  'POST /panel/zaproszenia/:id/wycena/potwierdz',
  'POST /panel/zaproszenia/:id/wycena/wyslij',
  'POST /panel/zapytania/:id/jak-sie-skonczylo',
  'POST /panel/zapytania/:id/jak-sie-skonczylo/usun',
  'POST /przejecie',
  'POST /przystap/wniosek',
  'POST /przystap/wniosek/wyslij',
  'POST /wydarzenia/udzial',
  'POST /potwierdzenie',
  'POST /z-wiadomosci',
  'POST /zaproszenie',
  'POST /zaproszenie-do-wyceny/bez-wiadomosci',
  'POST /zaproszenie-do-wyceny/odmow',
  'POST /zaproszenie-do-wyceny/pytanie',
  'POST /zaproszenie-do-wyceny/wez-udzial',
  'POST /zapytania-ofertowe/:id/pytania',
  'POST /zapytania-ofertowe/szkic/krok/1',
  'POST /zapytania-ofertowe/szkic/krok/2',
  'POST /zapytania-ofertowe/szkic/krok/3',
  'POST /zapytania-ofertowe/szkic/pliki',
  'POST /zapytania-ofertowe/szkic/przejmij',
  'POST /zapytania-ofertowe/szkic/usun',
  'POST /zapytania-ofertowe/szkic/usun-plik',
  'POST /zapytania/szkic',
  'POST /zapytania/szkic/usun',
  'POST /zapytania/szkic/usun-plik',
  'POST /zapytania/szkic/wyslij',
  'POST /zaproszenie-do-wyceny/wycena/pliki',
  'POST /zaproszenie-do-wyceny/wycena/pliki/:plik/usun',
  'POST /zaproszenie-do-wyceny/wycena/popraw',
  'POST /zaproszenie-do-wyceny/wycena/potwierdz',
  'POST /zaproszenie-do-wyceny/wycena/wycofaj',
  'POST /zaproszenie-do-wyceny/wycena/wyjasnienia/:id/odpowiedz',
  'POST /zaproszenie-do-wyceny/wycena/wyslij',
  'POST /zmiana-adresu',
  'POST /zmiana-adresu/zatrzymaj',
];

describe('every form', () => {
  it('comes back with a clear page and with what was typed, whatever that is', async () => {
    const wrong: string[] = [];
    const without: string[] = [];
    let tried = 0;
    const forms = routes.filter(({ key, method }) => method === 'POST' && !signingOut.includes(key));
    // A form in three in the default lane; others on every change of their number.
    const some = new Set(sampleOf(forms, 'forms', Math.ceil(forms.length / 3)));
    for (const { key, path } of leavingLast(forms.filter((form) => some.has(form)))) {
      let ids = await scene.idsFor(key);
      let taken = false;
      const form = await formFor(key, pathOf(path, ids));
      if (!form) without.push(key);
      const names = Object.keys(filledIn(key, form)).filter(
        (name) => !['version', 'revision'].includes(name),
      );
      for (const name of sampleOf(names, key, 1)) {
        for (const [what, text] of sampleOf(Object.entries(nastyTexts), key + name, 1, 12)) {
          // What took an earlier text may have changed the thing: the next one is tried on another.
          if (taken) ids = await scene.idsFor(key);
          const fields = { ...filledIn(key, form), [name]: text };
          const answer = await post(key, pathOf(path, ids), fields);
          tried += 1;
          for (const complaint of complaintsOf(key, answer, form, fields))
            wrong.push(`${key} ${name} = ${what}: ${complaint}`);
          taken = answer.status === 303;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(without.filter((key) => !triedByFieldsAlone.includes(key))).toEqual([]);
    expect(tried).toBeGreaterThan(everythingTried ? 1_500 : 30);
  }, 3_600_000);
});
