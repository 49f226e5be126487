import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

describe('from applying to leaving, by forms alone', () => {
  it('an organisation applies, is admitted, sees its notices and leaves', async () => {
    const organisation = await someOrganisation(app, { name: 'Spółdzielnia „Nowa”' });
    const applicant = await signedIn(app, organisation);
    const desk = await signedIn(app, coordinator);

    const empty = await applicant.post('/panel/czlonkostwo', { role: 'supplier' }).expect(422);
    expect(empty.text).toContain('Uzupełnij to pole.');
    await applicant
      .post('/panel/czlonkostwo', { role: 'supplier', statement: 'Pieczemy chleb.' })
      .expect(303);
    expect((await applicant.get('/panel/czlonkostwo')).text).toContain('czeka na decyzję');

    const waiting = parseHTML((await desk.get('/panel').expect(200)).text).document;
    const path = waiting.querySelector('a[href*="/koordynator/zgloszenia/"]')?.getAttribute('href');
    expect((await desk.get(path!).expect(200)).text).toContain('Pieczemy chleb.');
    const refused = await desk.post(`${path}/odmow`, { reason: ' ' }).expect(422);
    expect(refused.text).toContain('<details class="confirm confirm--danger" open');
    await desk.post(`${path}/przyjmij`).expect(303);
    await desk.post(`${path}/przyjmij`).expect(422);

    const panel = parseHTML((await applicant.get('/panel').expect(200)).text).document;
    expect(panel.body.textContent).toContain('Witamy w klastrze');
    expect(panel.body.textContent).toContain('Opisz swoją organizację');
    expect(panel.querySelector('.panel-nav .count')?.textContent).toBe('2');
    const notice = panel.querySelector('a[href^="/panel/powiadomienia/"]')?.getAttribute('href');
    const opened = await applicant.get(notice!).redirects(0).expect(303);
    expect(opened.headers['location']).toBe('/panel/profil');
    await applicant.post('/panel/powiadomienia/odczytaj').expect(303);
    const read = parseHTML((await applicant.get('/panel')).text).document;
    expect(read.querySelector('.panel-nav .count')).toBeNull();

    const member = await applicant.get('/panel/czlonkostwo').expect(200);
    expect(member.text).toContain('Czy Spółdzielnia „Nowa” ma wystąpić z klastra teraz?');
    await applicant.post('/panel/czlonkostwo/wystapienie').expect(303);
    expect((await visitor(app.origin).get('/czlonkowie')).text).not.toContain('Spółdzielnia „Nowa”');
  });

  it('answers for an unknown application like the JSON does', async () => {
    const desk = await signedIn(app, coordinator);
    const none = '0192d5a0-0000-7000-8000-000000000000';
    await desk.get(`/koordynator/zgloszenia/${none}`).expect(404);
    await desk.post(`/koordynator/zgloszenia/${none}/przyjmij`).expect(404);
    await app.api(coordinator.token).post(`/api/v1/membership-applications/${none}/admit`).expect(404);
  });

  it('a person without an organisation gets a page that says what to do', async () => {
    const organisation = await someOrganisation(app);
    await app.ownerPool.query('delete from organisation_person where organisation_id = $1', [
      organisation.organisationId,
    ]);
    const browser = await signedIn(app, organisation);
    expect((await browser.get('/panel').expect(200)).text).toContain(
      'Nie działasz jeszcze w imieniu żadnej organizacji',
    );
    expect((await browser.get('/en/panel').expect(200)).text).toContain(
      'You do not act for any organisation yet',
    );
  });
});
