import { beforeAll, describe, expect, it } from 'vitest';
import { PersonalLinks } from '../../../src/platform/personal-links.js';
import { visitor, type Visitor } from '../../support/browser-form.js';
import { PASSWORD, someOrganisation, type CastMember } from '../../support/cast.js';
import { everything } from '../../support/everything.js';
import { invitationsScene, type InvitationsScene } from '../../support/invitations-scene.js';

let scene: InvitationsScene;
let buyer: Visitor;

beforeAll(async () => {
  scene = await invitationsScene();
  buyer = await signedIn(scene.buyer);
});

const signedIn = async ({ email }: CastMember): Promise<Visitor> => {
  const person = visitor(scene.app.origin);
  await person.post('/logowanie', { email, password: PASSWORD }).expect(303);
  return person;
};

const listPath = (id: string) => `/panel/postepowania/${id}/zaproszenia`;
const LINK = '/zaproszenie-do-wyceny';
/** Puts a firm on the list by the page, asks it, and answers the token of its mail. */
const outsideToken = async (id: string, email: string): Promise<string> => {
  await buyer
    .post(`${listPath(id)}/spoza-klastra`, { name: 'Bar „Pod Lipą”', email, lang: 'pl' })
    .expect(303);
  await buyer.post(`${listPath(id)}/tura`).expect(303);
  await scene.app.runJobs();
  const link = await scene.app.mail.lastLink(email);
  return new URL(link, scene.app.origin).searchParams.get('token')!;
};

describe('the buyer’s list', () => {
  it('is made of ticked suggestions and of members found by name, asked wave by wave', async () => {
    const id = await scene.asking();
    const page = await buyer.get(listPath(id)).expect(200);
    expect(page.text).toContain('oferuje: Catering i gastronomia; dostarcza na miejsce: powiat olsztyński');
    expect(page.text).not.toContain('Pralnia Obca');
    const ticked = scene.suppliers.slice(0, 2).map(({ organisationId }) => organisationId);
    await buyer.post(`${listPath(id)}/dopisz`, { supplierIds: ticked }).expect(303);
    const search = await buyer.get(`${listPath(id)}?szukaj=pralnia`).expect(200);
    expect(search.text).toContain(`value="${scene.stranger.organisationId}"`);
    const add = /action="([^"]*dopisz\?szukaj=pralnia)"/.exec(search.text)?.[1];
    // Sent with nothing ticked, it shows what was found again.
    const unticked = await buyer.post(add!).expect(422);
    expect(unticked.text).toContain(`value="${scene.stranger.organisationId}"`);
    await buyer.post(add!, { supplierIds: scene.stranger.organisationId }).expect(303);
    await buyer.post(`${listPath(id)}/plan`, { size: '2', wanted: '2' }).expect(303);
    await buyer.post(`${listPath(id)}/tura`).expect(303);
    expect((await buyer.get(listPath(id))).text).toContain('czeka jeszcze 1');
    await buyer.post(`${listPath(id)}/tura`).expect(303);
    const done = await buyer.post(`${listPath(id)}/tura`).expect(422);
    expect(done.text).toContain('Wszyscy z listy są już zaproszeni. Dodaj');
    const tooMany = await buyer.post(`${listPath(id)}/plan`, { size: '21', wanted: '2' }).expect(422);
    expect(tooMany.text).toContain('value="21"');
  });

  it('shows who has opened the invitation, who takes part, and why somebody does not', async () => {
    const id = await scene.asking();
    const [one, two] = scene.suppliers;
    await scene.list(id, [one!, two!]);
    await scene.invite(id);
    const supplier = await signedIn(one!);
    expect((await supplier.get('/panel/zaproszenia')).text).toMatch(/nowe<\/span>/);
    await supplier.get(`/panel/zaproszenia/${id}`).expect(200);
    const empty = await supplier
      .post(`/panel/zaproszenia/${id}/odmow`, { cause: 'date', reason: '' })
      .expect(422);
    expect(empty.text).toContain('Nie weźmiemy udziału');
    const reason = 'W tych dniach obsługujemy festyn.';
    await supplier.post(`/panel/zaproszenia/${id}/odmow`, { cause: 'date', reason }).expect(303);
    const other = await signedIn(two!);
    await other.post(`/panel/zaproszenia/${id}/wez-udzial`).expect(303);
    const page = (await buyer.get(listPath(id))).text;
    for (const text of ['otworzył', 'nie weźmie udziału', 'termin: ', reason, 'weźmie udział ('])
      expect(page).toContain(text);
    for (const desk of [supplier, other]) {
      const waits = (await desk.get('/panel')).text.includes(`/panel/zaproszenia/${id}`);
      expect(waits).toBe(desk === other);
    }
  });

  it('can be refused from the mail, which names no price and opens nothing by itself', async () => {
    const id = await scene.asking();
    const [one] = scene.suppliers;
    await scene.list(id, [one!]);
    await scene.invite(id);
    await scene.app.runJobs();
    const mail = (await scene.app.mail.sentTo(one!.email)).at(-1)!;
    expect(mail.subject).toContain('Zaproszenie do wyceny');
    const link = /Nie weźmiemy udziału\S*\s+(https?:\/\/\S+)/.exec(mail.text)?.[1];
    const { pathname, search } = new URL(link!);
    const person = visitor(scene.app.origin);
    const before = await everything(scene.app);
    await person.get(pathname + search).expect(200);
    expect(await everything(scene.app)).toBe(before);
    const token = new URL(link!).searchParams.get('token')!;
    await person.post(pathname, { token, cause: 'capacity', reason: 'Brak miejsc.' });
    expect((await buyer.get(listPath(id))).text).toContain('Brak miejsc.');
  });
});

describe('a supplier outside the cluster', () => {
  it('reads, answers and learns where its data come from; opening the link changes nothing', async () => {
    const id = await scene.asking();
    const token = await outsideToken(id, 'lipa@bar.example');
    const mail = (await scene.app.mail.sentTo('lipa@bar.example')).at(-1)!;
    expect(mail.text).toContain('kupujący (Gmina Dywity) podał nam ten adres');
    expect(await scene.app.mail.headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const person = visitor(scene.app.origin);
    const before = await everything(scene.app);
    const page = await person.get(`${LINK}?token=${token}`).expect(200);
    await person.agent.head(`${LINK}?token=${token}`);
    await person.get(`${LINK}/bez-wiadomosci?token=${token}`).expect(200);
    expect(await everything(scene.app)).toBe(before);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    for (const text of ['Obiad dwudaniowy', 'Skąd mamy Wasze dane']) expect(page.text).toContain(text);
    await person.post(`${LINK}/pytanie`, { token, text: 'Czy kuchnia jest na miejscu?' }).expect(303);
    expect((await scene.app.api(scene.buyer.token).get(`/api/v1/procedures/${id}`)).text).toContain(
      'kuchnia jest',
    );
    await person.post(`${LINK}/wez-udzial`, { token }).expect(303);
    await person.post(`${LINK}/odmow`, { token, reason: '' }).expect(422);
    await person.post(`${LINK}/odmow`, { token, reason: 'Za daleko.', cause: 'place' }).expect(303);
    expect((await buyer.get(listPath(id))).text).toContain('Za daleko.');
  });

  it('reads all that is asked, the files too, and nobody else takes them by the same address', async () => {
    const id = await scene.draft();
    const api = scene.app.api(scene.buyer.token);
    const sent = await api
      .post(`/api/v1/procedures/${id}/files`)
      .attach('files', Buffer.from('plan dostaw'), 'plan.txt')
      .expect(201);
    const [file] = (sent.body as { ids: string[] }).ids;
    const email = 'plan@bar.example';
    await buyer.post(`${listPath(id)}/spoza-klastra`, { name: 'Bar Plan', email, lang: 'pl' }).expect(303);
    await api.post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(200);
    await scene.app.runJobs();
    const link = new URL(await scene.app.mail.lastLink(email), scene.app.origin);
    const token = link.searchParams.get('token')!;
    const person = visitor(scene.app.origin);
    const page = await person.get(`${LINK}?token=${token}`).expect(200);
    for (const text of ['plan.txt', 'Kryteria', 'najniższa cena brutto ÷']) expect(page.text).toContain(text);
    const path = `${LINK}/pliki/${file}`;
    expect((await person.get(`${path}?token=${token}`).expect(200)).text).toBe('plan dostaw');
    const other = await outsideToken(await scene.asking(), 'inny@bar.example');
    for (const wrong of ['', `?token=${other}`, '?token=x']) await person.get(path + wrong).expect(404);
  });

  it('finds nothing by a link that is another’s, of another purpose, revoked, ended or misspelt', async () => {
    const id = await scene.asking();
    const token = await outsideToken(id, 'konik@bar.example');
    const waiting = await scene.draft();
    await buyer
      .post(`${listPath(waiting)}/spoza-klastra`, { name: 'Firma', email: 'w@bar.example' })
      .expect(303);
    const [own] = token.split('.');
    const links = scene.app.app.get(PersonalLinks, { strict: false });
    const wrong = [
      '',
      `${token}x`,
      `${own}.${'A'.repeat(43)}`,
      await links.tokenFor('news/reader', own!),
      await links.tokenFor('procurement/outside-supplier', waiting),
    ];
    const person = visitor(scene.app.origin);
    for (const bad of wrong) {
      await person.get(`${LINK}?token=${bad}`).expect(404);
      for (const act of ['wez-udzial', 'odmow', 'bez-wiadomosci'])
        await person.post(`${LINK}/${act}`, { token: bad, reason: 'x' }).expect(404);
    }
    // By the link one is nobody in the panel, and in no other procedure.
    await person.get(`/panel/zaproszenia/${id}?token=${token}`).expect(303);
    await person.get(`${LINK}?token=${token}`).expect(200);
    const list = (await buyer.get(listPath(id))).text;
    const revoke = /spoza-klastra\/[\da-f-]{36}\/uniewaznij/.exec(list)![0];
    await (await signedIn(await someOrganisation(scene.app))).post(`${listPath(id)}/${revoke}`).expect(404);
    await person.get(`${LINK}?token=${token}`).expect(200);
    await buyer.post(`${listPath(id)}/${revoke}`).expect(303);
    await person.get(`${LINK}?token=${token}`).expect(404);
    await person.post(`${LINK}/wez-udzial`, { token }).expect(404);
  });

  it('that wants no more mails gets none from anybody, and its address is not kept', async () => {
    const id = await scene.asking();
    const email = 'dosyc@bar.example';
    const token = await outsideToken(id, email);
    const elsewhere = await scene.asking();
    await buyer.post(`${listPath(elsewhere)}/spoza-klastra`, { name: 'Bar', email }).expect(303);
    const person = visitor(scene.app.origin);
    // As a mail program does at its reader's wish.
    await person
      .post(`${LINK}/bez-wiadomosci?token=${token}`, { 'List-Unsubscribe': 'One-Click' })
      .expect(200);
    await person.get(`${LINK}?token=${token}`).expect(404);
    const sent = (await scene.app.mail.sentTo(email)).length;
    await buyer.post(`${listPath(elsewhere)}/tura`).expect(303);
    await scene.app.runJobs();
    expect(await scene.app.mail.sentTo(email)).toHaveLength(sent);
    const third = await scene.asking();
    const refused = await buyer.post(`${listPath(third)}/spoza-klastra`, { name: 'Bar', email }).expect(422);
    expect(refused.text).toContain('Na ten adres nie wysyłamy zaproszeń.');
    const marks = await scene.app.db.read('system', (reader) =>
      reader.query<{ mark: string }>('select mark from mail_suppression'),
    );
    expect(marks.map(({ mark }) => mark.includes('dosyc'))).toEqual([false]);
  });

  it('is one of at most twenty a day, and its link ends with the time for the choice', async () => {
    const id = await scene.asking();
    const token = await outsideToken(id, 'czas@bar.example');
    const full = await scene.asking();
    const [{ added } = { added: 0 }] = await scene.app.db.read('system', (reader) =>
      reader.query<{ added: number }>(
        'select count(*)::int as added from outside_supplier where buyer_id = $1',
        [scene.buyer.organisationId],
      ),
    );
    for (let n = 1; n <= 20; n += 1) {
      await scene.app
        .api(scene.buyer.token)
        .post(`/api/v1/procedures/${full}/outside-suppliers`)
        .send({ name: `Firma ${n}`, email: `biuro${n}@firma.example` })
        .expect(n > 20 - added ? 409 : 201);
    }
    const more = await buyer.post(`${listPath(full)}/spoza-klastra`, { name: 'F', email: 'f@firma.example' });
    expect(more.status).toBe(422);
    expect(more.text).toContain('W ciągu doby można dodać najwyżej 20');
    const person = visitor(scene.app.origin);
    await scene.app.clock.advance({ days: 66 });
    await person.get(`${LINK}?token=${token}`).expect(200);
    await person.post(`${LINK}/wez-udzial`, { token }).expect(409);
    await scene.app.clock.advance({ days: 2 });
    await person.get(`${LINK}?token=${token}`).expect(404);
  });
});
