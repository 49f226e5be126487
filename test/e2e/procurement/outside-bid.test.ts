import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { OpenDue } from '../../../src/modules/procurement/bids/jobs/open-due.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { bidsScene, type BidsScene } from '../../support/bids-scene.js';
import { visitor, type Visitor } from '../../support/browser-form.js';
import { bytesOf } from '../../support/bytes.js';
import { signedIn } from '../../support/cast.js';
import { everything } from '../../support/everything.js';

let scene: BidsScene;
let buyer: Visitor;

beforeAll(async () => {
  scene = await bidsScene();
  buyer = await signedIn(scene.app, scene.buyer);
});

const LINK = '/zaproszenie-do-wyceny';
const BID = `${LINK}/wycena`;
const listPath = (id: string) => `/panel/postepowania/${id}/zaproszenia`;
const textOf = (html: string) =>
  parseHTML(html).document.querySelector('main')!.textContent.replace(/\s+/g, ' ');
/** Asks a firm by the buyer's page; the token of the mail that it got. */
const asked = async (id: string, email: string): Promise<string> => {
  await buyer.post(`${listPath(id)}/spoza-klastra`, { name: 'Bar „Pod Lipą”', email }).expect(303);
  await buyer.post(`${listPath(id)}/tura`).expect(303);
  await scene.app.runJobs();
  const link = await scene.app.mail.lastLink(email);
  return new URL(link, scene.app.origin).searchParams.get('token')!;
};
const fields = (token: string, more: Record<string, string> = {}) => ({
  token,
  'lines.0.lineId': 'a1',
  'lines.0.offer': 'priced',
  'lines.0.unitPrice': '21,37',
  'lines.1.lineId': 'a2',
  'lines.1.offer': 'priced',
  'lines.1.unitPrice': '1,1',
  vatForAll: '8',
  'delivery.0.lotNumber': '1',
  'delivery.0.days': '3',
  validUntil: '2027-06-30',
  paymentDays: '14',
  revision: '0',
  ...more,
});
const revisionOf = (html: string) => /name="revision" value="(\d+)"/.exec(html)![1]!;
const withToken = (path: string, token: string) => `${path}${path.includes('?') ? '&' : '?'}token=${token}`;

/** Writes and sends a bid at that price; the page of the bid. */
const send = async (person: Visitor, token: string, price = '21,37'): Promise<string> => {
  const before = (await person.get(withToken(`${BID}/popraw`, token)).expect(200)).text;
  const revision = revisionOf(before);
  await person.post(`${BID}/popraw`, fields(token, { 'lines.0.unitPrice': price, revision })).expect(303);
  const ready = (await person.get(withToken(BID, token)).expect(200)).text;
  await person.post(`${BID}/wyslij`, { token, revision: revisionOf(ready) }).expect(303);
  return (await person.get(withToken(BID, token))).text;
};

describe('a supplier outside the cluster', () => {
  it('bids by the link of its mail, from the draft to the result', async () => {
    const id = await scene.procedure([]);
    const email = 'lipa@bar.example';
    const token = await asked(id, email);
    const person = visitor(scene.app.origin);
    const before = await everything(scene.app);
    const request = (await person.get(withToken(LINK, token)).expect(200)).text;
    expect(request).toContain(`${BID}?token=${token}`);
    const page = await person.get(withToken(BID, token)).expect(200);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(textOf(page.text)).toContain('zobaczy tylko ten, kto ma ten link');
    const form = textOf((await person.get(withToken(`${BID}/popraw`, token)).expect(200)).text);
    expect(form).toContain('Obiad dwudaniowy: 900 porcji');
    expect(await everything(scene.app)).toBe(before);

    const wrong = { 'lines.0.unitPrice': 'dużo', conditions: 'Dowóz wliczony' };
    const refused = await person.post(`${BID}/popraw`, fields(token, wrong)).expect(422);
    for (const typed of ['value="dużo"', 'Dowóz wliczony']) expect(refused.text).toContain(typed);
    await person.post(`${BID}/popraw`, fields(token)).expect(303);
    await person.post(`${BID}/popraw`, fields(token)).expect(422);
    await person.agent
      .post(`${BID}/pliki`)
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .field('token', token)
      .attach('file', Buffer.from('cennik'), 'cennik.txt')
      .expect(303);
    const sent = await send(person, token);
    expect(textOf(sent)).toContain('Złożona wycena, wersja 1');
    const file = new RegExp(`${BID}/pliki/[0-9a-f-]{36}`).exec(sent)![0];
    const got = await person.get(withToken(file, token)).expect(200);
    expect([got.text, got.headers['referrer-policy']]).toEqual(['cennik', 'no-referrer']);
    expect(textOf(await send(person, token, '20'))).toContain('Złożona wycena, wersja 2');
    const english = await person.get(`/en/invitation-to-bid/quote?token=${token}`).expect(200);
    expect(english.text).toContain('Bid sent, version 2');

    const receipt = textOf((await person.get(withToken(`${BID}/potwierdzenie`, token)).expect(200)).text);
    const [hash, salt] = [/[0-9a-f]{64}/.exec(receipt)![0], /Sól ?([0-9a-f]{32})/.exec(receipt)![1]!];
    const { text } = await person
      .get(withToken(`${BID}/tekst.txt`, token))
      .buffer(true)
      .expect(200);
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    const pdf = (path: string) =>
      person
        .get(withToken(path, token))
        .buffer(true)
        .parse(bytesOf)
        .expect(200)
        .expect('content-type', /pdf/);
    await pdf(`${BID}/potwierdzenie.pdf?wersja=1`);

    await scene.amend(id, { remarks: 'Wejście od podwórza.' });
    expect(textOf((await person.get(withToken(BID, token))).text)).toContain(
      'Potwierdź wycenę albo ją zmień',
    );
    await person.post(`${BID}/potwierdz`, { token, procedureVersion: '2' }).expect(303);
    for (const closed of ['wynik', 'otwarcie', 'zawiadomienie.pdf'])
      await person.get(withToken(`${BID}/${closed}`, token)).expect(404);

    await scene.passOpening();
    const late = await everything(scene.app);
    await person.post(`${BID}/wycofaj`, { token }).expect(422);
    await person.post(`${BID}/popraw`, fields(token, { revision: '9' })).expect(422);
    expect(await everything(scene.app)).toBe(late);
    await scene.app.app.get(OpenDue, { strict: false }).handle();
    const opening = textOf((await person.get(withToken(`${BID}/otwarcie`, token)).expect(200)).text);
    expect(opening).toContain('Całość ma kupujący');
    await pdf(`${BID}/otwarcie.pdf`);
    await pendingResult(person, token);

    const api = scene.app.api(scene.buyer.token);
    const [bidId] = await bidsOf(id);
    const opened = `/panel/otwarte-wyceny/${bidId}`;
    const question = 'Czy dowóz jest w cenie?';
    const answerUntil = addDays(localDateOf(scene.app.clock.now()), 2);
    expect((await buyer.get(opened).expect(200)).text).toContain(`action="${opened}/pytanie"`);
    await buyer.post(`${opened}/pytanie`, { question, answerUntil }).expect(303);
    const asking = await api.get(`/api/v1/bids/${bidId}/clarifications`).expect(200);
    const clarification = /"id":"([^"]+)"/.exec(asking.text)![1]!;
    await scene.app.runJobs();
    const told = (await scene.app.mail.sentTo(email)).at(-1)!;
    expect(told.subject).toContain('Pytanie o wycenę');
    expect(told.text).not.toContain(question);
    const result = (await person.get(await scene.app.mail.lastLink(email)).expect(200)).text;
    expect(result).toContain(question);
    const answerPath = `${BID}/wyjasnienia/${clarification}/odpowiedz`;
    expect(result).toContain(answerPath);
    await person.post(answerPath, { token, answer: '' }).expect(422);
    await person.post(answerPath, { token, answer: 'Tak, jest.' }).expect(303);
    expect((await api.get(`/api/v1/bids/${bidId}/clarifications`).expect(200)).text).toContain('Tak, jest.');
    await scene.app.runJobs();
    const news = (await scene.app.mail.sentTo(scene.buyer.email)).at(-1)!;
    expect([news.subject, news.text]).toEqual([
      expect.stringContaining('Jest wyjaśnienie'),
      expect.stringContaining('Bar „Pod Lipą” odpowiada na pytanie'),
    ]);

    const justification = 'Jedyna pełna wycena.';
    await api
      .post(`/api/v1/procedures/${id}/award`)
      .send({ bidId, lots: [1], justification })
      .expect(201);
    await scene.app.runJobs();
    const mail = (await scene.app.mail.sentTo(email)).at(-1)!;
    expect(mail.subject).toContain('Wasza wycena jest wybrana');
    for (const kept of [justification, '20,00', '18 990', '21,37']) expect(mail.text).not.toContain(kept);
    const final = textOf((await person.get(await scene.app.mail.lastLink(email)).expect(200)).text);
    for (const shown of [justification, 'Umowę zawieracie poza serwisem']) expect(final).toContain(shown);
    await pdf(`${BID}/zawiadomienie.pdf`);
  });

  it('takes its bid back, and sees nothing of another’s link; links that have ended open nothing', async () => {
    const [id, other] = [await scene.procedure([]), await scene.procedure([])];
    const token = await asked(id, 'jedna@bar.example');
    const foreign = await asked(other, 'druga@bar.example');
    const neighbour = await asked(id, 'trzecia@bar.example');
    const person = visitor(scene.app.origin);
    await person.agent
      .post(`${BID}/pliki`)
      .set('sec-fetch-site', 'same-origin')
      .redirects(0)
      .field('token', token)
      .attach('file', Buffer.from('cennik'), 'cennik.txt')
      .expect(303);
    const sent = await send(person, token, '98,76');
    const file = new RegExp(`${BID}/pliki/[0-9a-f-]{36}`).exec(sent)![0];
    const before = await everything(scene.app);
    for (const strange of [foreign, neighbour]) {
      const page = (await person.get(withToken(BID, strange)).expect(200)).text;
      expect(textOf(page)).toContain('Nie ma jeszcze wyceny');
      expect(page).not.toContain('98,76');
      for (const path of [file, `${BID}/potwierdzenie`, `${BID}/tekst.txt`, `${BID}/wynik`])
        await person.get(withToken(path, strange)).expect(404);
      for (const act of ['wyslij', 'potwierdz', 'wycofaj'])
        await person.post(`${BID}/${act}`, { token: strange, procedureVersion: '1' }).expect(404);
      await person.post(`${file}/usun`, { token: strange }).expect(404);
    }
    expect(await everything(scene.app)).toBe(before);
    expect((await buyer.get(listPath(id))).text).not.toContain('98,76');
    await person.post(`${BID}/wycofaj`, { token }).expect(303);
    expect(textOf((await person.get(withToken(BID, token))).text)).toContain(
      'wycofana i nie zostanie otwarta',
    );

    const revoke = /spoza-klastra\/[\da-f-]{36}\/uniewaznij/g;
    for (const [path] of (await buyer.get(listPath(id))).text.matchAll(revoke))
      await buyer.post(`${listPath(id)}/${path}`).expect(303);
    const ended = await everything(scene.app);
    for (const gone of [token, '', `${foreign}x`]) await opensNothing(person, gone);
    await person.get(withToken(BID, foreign)).expect(200);
    await scene.app.clock.advance({ days: 61 });
    await opensNothing(person, foreign);
    expect(await everything(scene.app)).toBe(ended);
  });
});

const opensNothing = async (person: Visitor, token: string): Promise<void> => {
  for (const path of ['', '/popraw', '/potwierdzenie', '/tekst.txt', '/otwarcie', '/wynik'])
    await person.get(withToken(BID + path, token)).expect(404);
  for (const act of ['popraw', 'wyslij', 'potwierdz', 'wycofaj', 'pliki'])
    await person.post(`${BID}/${act}`, fields(token)).expect(404);
};

const pendingResult = async (person: Visitor, token: string): Promise<void> => {
  const text = textOf((await person.get(withToken(`${BID}/wynik`, token)).expect(200)).text);
  expect(text).toContain('czeka na decyzję');
};

const bidsOf = async (procedureId: string): Promise<string[]> => {
  const rows = await scene.app.db.read('system', (reader) =>
    reader.query<{ id: string }>('select id from bid where procedure_id = $1', [procedureId]),
  );
  return rows.map(({ id }) => id);
};
