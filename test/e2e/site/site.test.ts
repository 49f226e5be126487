import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemRegistry } from '../../../src/shared/problems.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { someOrganisation } from '../../support/cast.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const get = (path: string) => visitor(app.origin).get(path);

describe('pages of the site itself', () => {
  it.each([
    ['/jak-to-dziala', '/en/how-it-works'],
    ['/jak-sortujemy', '/en/ranking'],
    ['/pomoc', '/en/help'],
    ['/dostepnosc', '/en/accessibility'],
    ['/prywatnosc', '/en/privacy'],
    ['/regulamin', '/en/terms'],
    ['/rejestr-czynnosci', '/en/processing-register'],
  ])('%s is there in both languages, and its links lead somewhere', async (pl, en) => {
    for (const path of [pl, en]) {
      const { document } = parseHTML((await get(path).expect(200)).text);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      for (const link of document.querySelectorAll('main a[href^="/"]')) {
        const { status } = await get(link.getAttribute('href')!);
        expect([200, 303], link.getAttribute('href')!).toContain(status);
      }
    }
  });

  it('explains every problem that any module declares', async () => {
    expect(problemRegistry.size).toBeGreaterThan(30);
    for (const [code, { title }] of problemRegistry) {
      const { document } = parseHTML((await get(`/problemy/${code}`).expect(200)).text);
      expect(document.querySelector('h1')?.textContent).toBe(title.pl);
    }
    await get('/problemy/members/no-such').expect(404);
    await get('/en/problems/~members/already-decided').expect(200);
  });
});

describe('the demonstration’s mail', () => {
  it('can be read here, with links that can be followed', async () => {
    const { email } = await someOrganisation(app);
    const list = parseHTML((await get('/poczta').expect(200)).text).document;
    expect(list.body.textContent).toContain(email);
    const path = list.querySelector('main a[href^="/poczta/"]')?.getAttribute('href');
    const mail = parseHTML((await get(path!).expect(200)).text).document;
    expect(mail.querySelector('.mail-text a')?.getAttribute('href')).toContain(
      'http://localhost:3000/potwierdzenie',
    );
    await get('/poczta/..%2Fsecret').expect(404);
    await get('/poczta/20260101T000000000Z-0123456789abcdef').expect(404);
  });

  it('is not there for a request by another name than this machine’s', async () => {
    await get('/poczta').set('host', 'evil.example').expect(404);
  });

  it('is not there in earnest', async () => {
    const live = await testApp({ SEED: 'none' });
    const { status } = await visitor(live.origin).get('/poczta');
    expect(status).toBe(404);
  });
});
