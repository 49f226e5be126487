import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, someOrganisation } from '../../support/cast.js';
import { someNip } from '../../support/nip.js';
import { setOperator, someOperator } from '../../support/operator.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ SEED: 'none' });
});

const page = async (path: string) =>
  parseHTML((await visitor(app.origin).get(path).expect(200)).text).document;

describe('§4.2: a legal person answers for the site', () => {
  it('whose absence every page admits until it is named', async () => {
    await app.api().get('/api/v1/operator').expect(404);
    expect((await page('/')).querySelector('.site-footer')?.textContent).toContain(
      'nie został jeszcze wskazany',
    );
    expect((await page('/regulamin')).querySelector('main')?.textContent).toContain(
      'Operator nie jest jeszcze wskazany',
    );
  });

  it('who then stands in the footer, the terms, the privacy page and the mails', async () => {
    expect(await setOperator(app)).toBe(true);
    expect((await app.api().get('/api/v1/operator').expect(200)).body).toEqual(someOperator);
    const footer = (await page('/')).querySelector('.site-footer');
    expect(footer?.textContent).toContain(`Serwis prowadzi ${someOperator.name}`);
    expect(footer?.querySelector('a[href="mailto:serwis@stol.example"]')).not.toBeNull();
    for (const path of ['/regulamin', '/prywatnosc', '/en/terms', '/en/privacy']) {
      const text = (await page(path)).querySelector('main')?.textContent ?? '';
      for (const part of [someOperator.name, '739-000-00-39', '0000123456', 'ul. Prosta 7, 10-900 Olsztyn'])
        expect(text, path).toContain(part);
      expect(text).toContain('iod@stol.example');
    }
    const { email } = await someOrganisation(app);
    const mail = (await app.mail.sentTo(email)).at(-1)!;
    for (const form of [mail.text, mail.html])
      expect(form).toContain(
        'Serwis prowadzi Fundacja „Wspólny Stół”, ul. Prosta 7, 10-900 Olsztyn, serwis@stol.example.',
      );
  });

  it('who stays as it was when the same is set again, and keeps its history when another is', async () => {
    expect(await setOperator(app)).toBe(false);
    expect(await setOperator(app, { phone: null })).toBe(true);
    const { rows } = await app.ownerPool.query('select version, phone from operator order by version');
    expect(rows).toEqual([
      { version: 1, phone: '+48895000000' },
      { version: 2, phone: null },
    ]);
    await expect(
      app.db.tx('system', (tx) => tx.query('update operator set name = name')),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(app.db.tx('system', (tx) => tx.query('delete from operator'))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('without whom a public site takes nobody’s data', async () => {
    const open = await testApp({
      PUBLIC_URL: 'https://rynek.example.pl',
      SEED: 'none',
      RATE_LIMITS: 'on',
      MASTER_KEY_FILE: join(tmpdir(), 'wr-operator-test.key'),
    });
    const registration = {
      kind: 'firm',
      organisationName: 'Firma',
      nip: someNip(),
      town: 'Olsztyn',
      name: 'Anna',
      email: 'anna@firma.example',
      password: PASSWORD,
      acceptTerms: true,
    };
    const refused = await open.api().post('/api/v1/registrations').send(registration).expect(409);
    expect((refused.body as { type: string }).type).toContain('organisations/not-open-yet');
    expect((await open.ownerPool.query('select from account')).rows).toHaveLength(0);
    await setOperator(open);
    await open.api().post('/api/v1/registrations').send(registration).expect(202);
  });
});
