import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { RemindOfEnd } from '../../../src/modules/members/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';

let app: TestApp;
let coordinator: CastMember;
type Member = CastMember & { slug: string };
type Entry = {
  id: string;
  version: number;
  standing: string;
  verifiedAt: string | null;
  verifier: string | null;
  file: { name: string } | null;
};

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const haccp = { kind: 'certificate', title: 'HACCP', validFrom: '2026-01-01', disclosure: 'all' };

const declare = async (member: Member, change: Record<string, string> = {}, file: Buffer | null = scan) => {
  const sending = app
    .api(member.token)
    .post('/api/v1/organisation/evidence')
    .field({ ...haccp, ...change });
  if (file) void sending.field('noPersonalData', 'on').attach('scan', file, 'haccp.pdf');
  return ((await sending.expect(201)).body as { id: string }).id;
};
const shown = async ({ slug }: Member) =>
  ((await app.api().get(`/api/v1/members/${slug}/evidence`).expect(200)).body as { items: Entry[] }).items;
const own = async ({ token }: Member) =>
  ((await app.api(token).get('/api/v1/organisation/evidence').expect(200)).body as { items: Entry[] }).items;
const verify = (id: string, version: number) =>
  app.api(coordinator.token).post(`/api/v1/evidence/${id}/verify`).send({ version });
const blobs = async () =>
  (await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

describe('evidence of a member', () => {
  it('is shown with its dates, apart what is declared and what the coordinator checked', async () => {
    const member = await someMember(app, coordinator);
    const id = await declare(member, { validUntil: '2026-06-30', number: 'H/12', issuer: 'Sanepid' });
    await declare(member, { kind: 'reserved-share', share: '54', title: 'Pracownicy' }, null);
    const page = async () => (await app.api().get(`/czlonkowie/${member.slug}`).expect(200)).text;
    expect(await page()).toContain('zadeklarowane przez członka');
    expect(await page()).toContain('wygasło 30.06.2026');
    expect(await page()).toContain('54%');
    expect(await page()).not.toContain('mark--verified');
    await verify(id, 1).expect(204);
    await app.runJobs();
    expect((await app.mail.sentTo(member.email)).at(-1)?.subject).toBe('Koordynator sprawdził: HACCP');
    const [share, certificate] = await shown(member);
    expect(share).toMatchObject({ standing: 'valid', verifiedAt: null, file: null });
    expect(certificate).toMatchObject({ standing: 'expired', verifier: 'Koordynator' });
    expect(await page()).toMatch(/mark--verified.*sprawdzone przez koordynatora \d/);
    expect(await page()).toContain('zadeklarowane przez członka');
  });

  it('loses the mark by any change, and the coordinator marks only the version that it saw', async () => {
    const member = await someMember(app, coordinator);
    const id = await declare(member);
    await verify(id, 1).expect(204);
    const change = { ...haccp, title: 'HACCP, kuchnia', version: 1 };
    await app.api(member.token).patch(`/api/v1/organisation/evidence/${id}`).send(change).expect(204);
    expect((await own(member))[0]).toMatchObject({
      version: 2,
      verifiedAt: null,
      file: { name: 'haccp.pdf' },
    });
    await verify(id, 1).expect(409);
    await verify(id, 2).expect(204);
    await app.api(member.token).patch(`/api/v1/organisation/evidence/${id}`).send(change).expect(409);
    const withdrawal = `/api/v1/evidence/${id}/withdraw-verification`;
    await app.api(coordinator.token).post(withdrawal).send({ reason: 'Pomyłka w numerze.' }).expect(204);
    expect((await own(member))[0]).toMatchObject({ version: 2, verifiedAt: null });
    const log = await app.db.public.query<{ action: string; office: string | null }>(
      'select action, office from activity where subject_id = $1 order by at, id',
      [id],
    );
    expect(log.map(({ action, office }) => `${action} ${office}`)).toEqual([
      'evidence-declared null',
      'evidence-verified coordinator',
      'evidence-changed null',
      'evidence-verified coordinator',
      'evidence-verification-withdrawn coordinator',
    ]);
  });

  it('keeps from others what the member does not show, below the service too', async () => {
    const member = await someMember(app, coordinator);
    const hidden = await declare(member, { disclosure: 'none' });
    const facts = await declare(member, { disclosure: 'facts' });
    expect((await shown(member)).map(({ id, file }) => [id, file])).toEqual([[facts, null]]);
    const file = (id: string) => app.api().get(`/api/v1/members/${member.slug}/evidence/${id}/file`);
    const unknown = await file('019a0000-0000-7000-8000-000000000000').expect(404);
    for (const id of [hidden, facts]) expect((await file(id).expect(404)).text).toBe(unknown.text);
    // The coordinator looks into the file of what is shown, and finds nothing of the rest.
    await app.api(coordinator.token).get(`/api/v1/evidence/${facts}/file`).expect(200);
    await app.api(coordinator.token).get(`/api/v1/evidence/${hidden}/file`).expect(404);
    await verify(hidden, 1).expect(404);
    const seen = await app.db.public.query('select id from evidence where id = any($1)', [[hidden, facts]]);
    expect(seen).toEqual([{ id: facts }]);
    // Nobody but its own people changes a word of it.
    const actor = await actorOf(app, coordinator);
    await app.db.tx(actor, (tx) => tx.query(`update evidence set title = 'x' where id = $1`, [facts]));
    expect((await own(member)).some((entry) => 'title' in entry && entry.title === 'x')).toBe(false);
  });

  it('is not public any more once its member has left, with no job running', async () => {
    const member = await someMember(app, coordinator);
    const id = await declare(member);
    const file = `/czlonkowie/${member.slug}/zaswiadczenia/${id}/plik`;
    await app.api().get(file).expect(200);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    await app.api().get(file).expect(404);
    await app.api().get(`/api/v1/members/${member.slug}/evidence`).expect(404);
    await verify(id, 1).expect(404);
  });

  it('takes no file that nobody has looked through, and deletes the bytes of a removed one', async () => {
    const member = await someMember(app, coordinator);
    const refused = await app
      .api(member.token)
      .post('/api/v1/organisation/evidence')
      .field(haccp)
      .attach('scan', scan, 'haccp.pdf')
      .expect(422);
    expect(JSON.stringify(refused.body)).toContain('/noPersonalData');
    await app.runJobs();
    const before = await blobs();
    const first = await declare(member);
    const second = await declare(member);
    expect(await blobs()).toBe(before + 2);
    await app.api(member.token).delete(`/api/v1/organisation/evidence/${first}/file`).expect(204);
    await app.api(member.token).delete(`/api/v1/organisation/evidence/${second}`).expect(204);
    await app.runJobs();
    expect(await blobs()).toBe(before);
    expect((await own(member)).map(({ id, file }) => [id, file])).toEqual([[first, null]]);
  });

  it('is hidden with a profile that the coordinator hides, and stands where a supplier is checked', async () => {
    const member = await someMember(app, coordinator, { name: 'Spółdzielnia „Sprawdzalna”' });
    await declare(member, { title: 'Certyfikat gotowania' });
    const check = async () =>
      (await app.api().get('/sprawdz-dostawce').query({ q: 'Sprawdzalna' }).expect(200)).text;
    expect(await check()).toContain('Certyfikat gotowania');
    await app.ownerPool.query('update member_profile set hidden_at = now() where organisation_id = $1', [
      member.organisationId,
    ]);
    expect(await shown(member)).toEqual([]);
    expect(await check()).not.toContain('Certyfikat gotowania');
    expect(await own(member)).toHaveLength(1);
  });

  it('is not checked by the coordinator that it belongs to', async () => {
    const self = await someMember(app, coordinator);
    const id = await declare(self);
    await app.db.tx('system', (tx) =>
      tx.query('update evidence set organisation_id = $2 where id = $1', [id, coordinator.organisationId]),
    );
    await app.db.tx('system', (tx) =>
      tx.query(
        `insert into membership (organisation_id, number, slug, role, search_text, joined_on)
         values ($1, 4999, 'koordynator', 'support', '', '2014-11-21') on conflict do nothing`,
        [coordinator.organisationId],
      ),
    );
    const answer = await verify(id, 1).expect(409);
    expect((answer.body as { type: string }).type).toContain('own-evidence');
  });
});

describe('how complete a profile is', () => {
  it('is told to its member alone, with the best next step', async () => {
    const member = await someMember(app, coordinator);
    const profile = async () =>
      (await app.api(member.token).get('/api/v1/profile').expect(200)).body as {
        version: number;
        completion: { percent: number; missing: string[] };
      };
    const { version, completion } = await profile();
    expect(completion.missing[0]).toBe('intro');
    const saved = { introPl: 'Pieczemy chleb.', contactPhone: '601602603', areas: ['2862'], version };
    await app.api(member.token).patch('/api/v1/profile').send(saved).expect(204);
    const later = (await profile()).completion;
    expect(later.percent).toBeGreaterThan(completion.percent);
    expect(later.missing).toContain('evidence');
    await declare(member, { disclosure: 'none' });
    expect((await profile()).completion).toEqual(later);
    await declare(member);
    expect((await profile()).completion.missing).not.toContain('evidence');
    const page = (await app.api(member.token).get('/panel/profil').expect(200)).text;
    expect(page).toContain('Najlepszy następny krok');
    expect((await app.api().get(`/czlonkowie/${member.slug}`).expect(200)).text).not.toContain('uzupełniony');
  });
});

describe('the pack for a buyer', () => {
  const packOf = async (path: string) =>
    app
      .api()
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200)
      .expect('content-type', 'application/zip');

  it('holds an index and the files that are shown and in force, and no others', async () => {
    const member = await someMember(app, coordinator, { name: 'Spółdzielnia „Pakowna”' });
    const yesterday = addDays(localDateOf(app.clock.now()), -1);
    const checked = await declare(member, { title: 'HACCP – kuchnia', number: 'H/12/2026' });
    await declare(member, { title: 'Polisa OC', kind: 'insurance', disclosure: 'facts' });
    await declare(member, { title: 'Tajne', disclosure: 'none' });
    await declare(member, { title: 'Dawne', validUntil: yesterday });
    await verify(checked, 1).expect(204);
    const answer = await packOf(`/czlonkowie/${member.slug}/paczka`);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="zaswiadczenia-pakowna.zip"`);
    const files = filesIn(answer.body as Buffer);
    expect([...files.keys()].sort()).toEqual([
      '00-spis.pdf',
      expect.stringMatching(/^0[12]-haccp-kuchnia\.pdf$/),
    ]);
    expect([...files.values()].some((bytes) => bytes.equals(scan))).toBe(true);
    const { pages, tagged, lang } = readPdf(files.get('00-spis.pdf')!);
    const words = squeezed(pages.join(''));
    for (const there of [
      'Pakowna',
      'HACCP – kuchnia',
      'H/12/2026',
      'Polisa OC',
      'zadeklarowane',
      '(Koordynator)',
    ])
      expect(words).toContain(squeezed(there));
    for (const absent of ['Tajne', 'Dawne']) expect(words).not.toContain(absent);
    expect([tagged, lang]).toEqual([true, 'pl']);
    const english = await packOf(`/en/members/${member.slug}/pack`);
    expect([...filesIn(english.body as Buffer).keys()]).toContain('00-index.pdf');
  });

  it('is not there for who shows nothing, nor for who has left', async () => {
    const member = await someMember(app, coordinator);
    await app.api().get(`/czlonkowie/${member.slug}/paczka`).expect(404);
    await declare(member);
    await app.api().get(`/api/v1/members/${member.slug}/evidence/pack`).expect(200);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    await app.api().get(`/api/v1/members/${member.slug}/evidence/pack`).expect(404);
  });
});

// Last: sessions run out as the clock moves.
describe('reminders of the end', () => {
  it('come 60, 30 and 7 days before, each once, however often the job runs', async () => {
    const member = await someMember(app, coordinator);
    await app.runJobs();
    const validUntil = addDays(localDateOf(app.clock.now()), 61);
    await declare(member, { title: 'Koncesja', validUntil }, null);
    await declare(member, { title: 'Bezterminowe' }, null);
    const told: number[] = [];
    for (const days of [0, 1, 30, 1, 21, 1, 7, 10]) {
      await app.clock.advance({ days });
      for (let run = 0; run < 2; run += 1) await app.app.get(RemindOfEnd, { strict: false }).handle();
      await app.runJobs();
      const mails = await app.mail.sentTo(member.email);
      told.push(mails.filter(({ subject }) => subject === 'Kończy się ważność: Koncesja').length);
    }
    expect(told).toEqual([0, 1, 2, 2, 2, 3, 3, 3]);
  });
});

/** Names and bytes of a ZIP whose entries are stored as they are, by its central directory. */
const filesIn = (zip: Buffer): Map<string, Buffer> => {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), zip.subarray(start, start + size));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
};
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');
