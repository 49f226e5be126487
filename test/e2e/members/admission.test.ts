import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { councilScene, type CouncilScene } from '../../support/council-scene.js';
import { visitor } from '../../support/browser-form.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import { applied } from '../../support/members-scene.js';
import { someNip } from '../../support/nip.js';

let scene: CouncilScene;

beforeAll(async () => {
  scene = await councilScene(3);
}, 60_000);

const applications = '/api/v1/membership-applications';
const pdf = (text = 'podpis') =>
  Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
const standing = async ({ token }: { token: string }) =>
  (await scene.app.api(token).get('/api/v1/membership').expect(200)).body as {
    member: boolean;
    number: number | null;
    application: {
      state: string;
      completionRequest: string | null;
      signed: { sha256: string } | null;
    } | null;
    checks: { requirement: string; done: boolean }[];
    appeal: { state: string; resolution: string | null } | null;
    appealUntil: string | null;
  };
const lacking = (checks: { requirement: string; done: boolean }[]) =>
  checks.filter(({ done }) => !done).map(({ requirement }) => requirement);
describe('an application written before registering', () => {
  it('is saved with half of it missing, found again by its private link alone, and sent once registered', async () => {
    const nip = someNip();
    const stranger = visitor(scene.app.origin);
    const kept = await stranger
      .post('/przystap', {
        organisationName: 'Spółdzielnia Socjalna „Jagoda”',
        kind: 'social-cooperative',
        nip,
      })
      .expect(303);
    const link = String(kept.headers['location']);
    expect(link).toMatch(/^\/przystap\/wniosek\?token=[\w-]{43}$/);
    const token = new URL(link, scene.app.origin).searchParams.get('token')!;

    const first = (await visitor(scene.app.origin).get(link).expect(200)).text;
    expect(first).toContain('Spółdzielnia Socjalna „Jagoda”');
    expect(first).toContain(link.replace('&', '&amp;'));
    const registration = parseHTML(first)
      .document.querySelector('a[href^="/rejestracja?"]')!
      .getAttribute('href')!;
    const prefilled = (await stranger.get(registration).expect(200)).text;
    expect(prefilled).toContain('value="Spółdzielnia Socjalna „Jagoda”"');
    expect(prefilled).toContain(`value="${nip}"`);

    // What was typed wrongly comes back, with what was typed.
    const wrong = await stranger
      .post('/przystap/wniosek', {
        token,
        organisationName: 'Jagoda',
        nip: '123',
        statement: 'Zbieramy jagody.',
      })
      .expect(422);
    expect(wrong.text).toContain('value="123"');
    await stranger
      .post('/przystap/wniosek', { token, nip, role: 'supplier', statement: 'Zbieramy jagody.' })
      .expect(303);

    const organisation = await someOrganisation(scene.app, { name: 'Spółdzielnia Socjalna „Jagoda”' });
    const owner = await signedIn(scene.app, organisation);
    // Another organisation's number in the draft: nothing is sent by mistake.
    const mistaken = await owner.post('/przystap/wniosek/wyslij', { token }).expect(422);
    expect(mistaken.text).toContain('NIP we wniosku jest inny');
    await stranger
      .post('/przystap/wniosek', {
        token,
        nip: organisation.nip,
        role: 'supplier',
        statement: 'Zbieramy jagody.',
        signatories: 'Anna Jagodzińska, prezes',
      })
      .expect(303);
    const sent = await Promise.all([1, 2, 3].map(() => owner.post('/przystap/wniosek/wyslij', { token })));
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect((await standing(organisation)).application).toMatchObject({ state: 'submitted' });
    await visitor(scene.app.origin).get(link).expect(410);
  });

  it('is nobody’s without the link: a guess, a part of it and a used one all answer alike', async () => {
    const made = await scene.app
      .api()
      .post('/api/v1/application-drafts')
      .send({ town: 'Olsztyn' })
      .expect(201);
    const { token } = made.body as { token: string };
    const read = (token: string) => scene.app.api().post('/api/v1/application-drafts/read').send({ token });
    expect((await read(token).expect(200)).body).toMatchObject({ content: { town: 'Olsztyn' } });
    const answers = await Promise.all([read(token.slice(0, 42)), read('x'.repeat(43)), read('a')]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(410);
    await scene.app.api().put('/api/v1/application-drafts').send({ token: 'x', town: 'Y' }).expect(410);
    // No secret lies in the database, and no scope but the service's own reads a draft.
    const { rows } = await scene.app.ownerPool.query('select secret_hash from application_draft');
    expect(rows).toEqual([]);
    expect(await scene.app.db.public.query('select from application_draft')).toEqual([]);
    expect(
      JSON.stringify(
        await scene.app.db.read('system', (reader) => reader.query('select * from application_draft')),
      ),
    ).not.toContain(token);
  });

  it('says when such an organisation is in the cluster already, and says it of members only', async () => {
    const member = scene.members[0]!;
    const begin = async (content: Record<string, string>) => {
      const made = await scene.app.api().post('/api/v1/application-drafts').send(content).expect(201);
      const answer = await scene.app
        .api()
        .post('/api/v1/application-drafts/read')
        .send({ token: (made.body as { token: string }).token });
      return (answer.body as { lookalikes: { name: string }[] }).lookalikes.map(({ name }) => name);
    };
    expect(await begin({ nip: member.nip })).toEqual([member.name]);
    expect(await begin({ organisationName: 'SPÓŁDZIELNIA SOCJALNA "1"' })).toEqual([member.name]);
    expect(await begin({ organisationName: 'Spółdzielnia' })).toEqual([]);
    const outsider = await someOrganisation(scene.app, { name: 'Fundacja „Zorza”' });
    expect(await begin({ nip: outsider.nip, organisationName: 'Zorza' })).toEqual([]);
  });

  it('is forgotten after 60 days', async () => {
    const made = await scene.app.api().post('/api/v1/application-drafts').send({}).expect(201);
    await scene.app.clock.advance({ days: 61 });
    await scene.app
      .api()
      .post('/api/v1/application-drafts/read')
      .send({ token: made.body.token })
      .expect(410);
    await scene.app.app.get(Retention, { strict: false }).apply();
    expect(
      await scene.app.db.read('system', (reader) =>
        reader.query('select from application_draft where expires_at < now()'),
      ),
    ).toEqual([]);
  });
});

describe('an application', () => {
  it('shows both sides the same list of what is missing, and is completed on request', async () => {
    const applicant = await someOrganisation(scene.app, { kind: 'social-cooperative' });
    const id = await applied(scene.app, applicant);
    expect(lacking((await standing(applicant)).checks)).toEqual(['krs', 'address', 'signatories', 'signed']);
    const desk = await signedIn(scene.app, scene.coordinator);
    const page = (await desk.get(`/koordynator/zgloszenia/${id}`).expect(200)).text;
    expect(page).toContain('skan podpisanej deklaracji przystąpienia');

    await desk.post(`/koordynator/zgloszenia/${id}/uzupelnienie`, {}).expect(422);
    await desk.post(`/koordynator/zgloszenia/${id}/uzupelnienie`, { request: 'Kto podpisze?' }).expect(303);
    await scene.app.runJobs();
    expect((await scene.app.mail.sentTo(applicant.email)).at(-1)?.text).toContain('Kto podpisze?');
    const owner = await signedIn(scene.app, applicant);
    expect((await owner.get('/panel/czlonkostwo').expect(200)).text).toContain('Kto podpisze?');
    await owner
      .post('/panel/czlonkostwo/uzupelnienie', {
        role: 'support',
        statement: 'Doradzamy.',
        signatories: 'Jan Kowalski, prezes',
      })
      .expect(303);
    const after = await standing(applicant);
    expect(after.application).toMatchObject({ state: 'submitted' });
    expect(lacking(after.checks)).toEqual(['krs', 'address', 'signed']);
    await desk.post(`/koordynator/zgloszenia/${id}/przyjmij`).expect(303);
    expect(await standing(applicant)).toMatchObject({ member: true, number: expect.any(Number) });
  });

  it('has its accession statement: printed, signed, scanned, kept with its digest', async () => {
    const applicant = await someOrganisation(scene.app, { name: 'Fundacja „Dąb”', kind: 'ngo' });
    const id = await applied(scene.app, applicant);
    const owner = await signedIn(scene.app, applicant);
    const printed = await owner.get('/panel/czlonkostwo/deklaracja.pdf').expect(200);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.headers['cache-control']).toContain('no-store');

    const api = scene.app.api(applicant.token);
    const upload = (bytes: Buffer, name: string) =>
      api.post('/api/v1/membership/accession-statement').attach('scan', bytes, name);
    await upload(Buffer.from('<html>'), 'skan.pdf').expect(422);
    await upload(Buffer.from('a,b\n'), 'skan.csv').expect(422);
    await api.post('/api/v1/membership/accession-statement').expect(422);
    await upload(pdf(), 'deklaracja.pdf').expect(204);
    const digest = createHash('sha256').update(pdf()).digest('hex');
    expect((await standing(applicant)).application?.signed?.sha256).toBe(digest);
    const scan = await scene.app
      .api(scene.coordinator.token)
      .get(`${applications}/${id}/accession-statement/scan`)
      .expect(200);
    expect(Buffer.from(scan.body as Buffer).equals(pdf())).toBe(true);
    expect(scan.headers['content-disposition']).toContain('attachment');
    const stranger = await someOrganisation(scene.app);
    await scene.app.api(stranger.token).get('/api/v1/membership/accession-statement/scan').expect(404);
    await scene.app.api(stranger.token).get(`${applications}/${id}/accession-statement/scan`).expect(403);
  });

  it('is taken back by the applicant and may be sent again', async () => {
    const applicant = await someOrganisation(scene.app);
    await applied(scene.app, applicant);
    const withdraw = () => scene.app.api(applicant.token).post('/api/v1/membership/application/withdraw');
    const answers = await Promise.all([withdraw(), withdraw()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await standing(applicant)).application?.state).toBe('withdrawn');
    await applied(scene.app, applicant);
  });

  it('warns the coordinator of one that is registered or was a member under the same name or number', async () => {
    const name = 'Spółdzielnia Socjalna „Modrzew”';
    const earlier = await someOrganisation(scene.app, { name });
    const applicant = await someOrganisation(scene.app, {
      name: '"MODRZEW" Wielobranżowa Spółdzielnia Socjalna',
    });
    const id = await applied(scene.app, applicant);
    const shown = await scene.app.api(scene.coordinator.token).get(`${applications}/${id}`).expect(200);
    expect((shown.body as { lookalikes: unknown[] }).lookalikes).toEqual([
      expect.objectContaining({ organisationId: earlier.organisationId, sameName: true, member: false }),
    ]);
  });

  it('is decided once when one admits and another refuses at the same moment', async () => {
    const id = await applied(scene.app, await someOrganisation(scene.app));
    const api = scene.app.api(scene.coordinator.token);
    const answers = await Promise.all([
      api.post(`${applications}/${id}/admit`),
      api.post(`${applications}/${id}/admit`),
      api.post(`${applications}/${id}/refuse`).send({ reason: 'x' }),
      api.post(`${applications}/${id}/request-completion`).send({ request: 'x' }),
    ]);
    const decided = answers.slice(0, 3).filter(({ status }) => status < 300);
    expect(decided).toHaveLength(1);
  });
});
