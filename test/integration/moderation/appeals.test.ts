import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Appeals } from '../../../src/modules/moderation/index.js';
import type { Representative } from '../../../src/platform/access/actor.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { actorOf } from '../../support/inquiries-scene.js';

let app: TestApp;
let appeals: Appeals;
let appellant: CastMember;
let actor: Representative;
let overturned: string[];

beforeAll(async () => {
  app = await testApp();
  appeals = app.app.get(Appeals, { strict: false });
  appellant = await someOrganisation(app);
  actor = await actorOf(app, appellant);
  appeals.register('decision', {
    describe: async () => ({
      title: { pl: 'Ukryta oferta', en: 'Hidden listing' },
      reason: 'Cena bez VAT.',
      decidedAt: app.clock.now(),
      path: '/panel/decyzje/1',
    }),
    overturn: async (_, subjectId, resolution) => void overturned.push(`${subjectId} ${resolution}`),
  });
  overturned = [];
});

const file = (subjectId: string, decidedAt = app.clock.now()) =>
  app.db.tx(actor, (tx) =>
    appeals.file(tx, actor, { kind: 'decision', subjectId, decidedAt, text: 'Cena jest z VAT.' }),
  );
const decide = (id: string, action: 'uphold' | 'overturn') =>
  app.db.tx('system', (tx) =>
    action === 'uphold' ? appeals.decide(tx, id, action, null) : appeals.decide(tx, id, action, '3/2026'),
  );
const against = (subjectId: string) =>
  app.db.read('system', (reader) => appeals.against(reader, 'decision', subjectId));
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('an appeal to the council (agreement §4.1, §5.1)', () => {
  it('is filed once a decision, however many send it at once', async () => {
    const subject = randomUUID();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome(file(subject))));
    expect(outcomes.sort()).toEqual([
      'done',
      'moderation/already-appealed',
      'moderation/already-appealed',
      'moderation/already-appealed',
    ]);
    expect(await outcome(file(subject))).toBe('moderation/already-appealed');
  });

  it('is heard until the end of its last day and not after, by the database’s clock', async () => {
    // Far from midnight, since the half-year crosses a change of the hour.
    await app.clock.advance({ hours: (34 - app.clock.now().getUTCHours()) % 24 });
    const decidedAt = app.clock.now();
    await app.clock.advance({ days: 183 });
    await file(randomUUID(), decidedAt);
    await app.clock.advance({ days: 1 });
    expect(await outcome(file(randomUUID(), decidedAt))).toBe('moderation/appeal-too-late');
  });

  it('counts the days that were in force when the decision fell', async () => {
    const decidedAt = app.clock.now();
    await app.ownerPool.query(
      `insert into appeal_term (subject_kind, valid_from, days) values ('decision', $1::date + 30, 10)`,
      [decidedAt.toISOString().slice(0, 10)],
    );
    await app.clock.advance({ days: 60 });
    await file(randomUUID(), decidedAt);
    const later = app.clock.now();
    await app.clock.advance({ days: 12 });
    expect(await outcome(file(randomUUID(), later))).toBe('moderation/appeal-too-late');
  });

  it('is decided once; overturning undoes the decision in the same transaction and tells', async () => {
    const subject = randomUUID();
    const id = await file(subject);
    await decide(id, 'overturn');
    await Promise.all([decide(id, 'uphold'), decide(id, 'overturn')]);
    expect(await against(subject)).toMatchObject({ state: 'overturned', resolution: '3/2026' });
    expect(overturned).toEqual([`${subject} 3/2026`]);
    await app.runJobs();
    const told = (await app.mail.sentTo(appellant.email)).filter(
      ({ subject }) => subject === 'Rada uwzględniła odwołanie',
    );
    expect(told).toHaveLength(1);
  });

  it('stays open when undoing fails', async () => {
    const subject = randomUUID();
    const id = await file(subject);
    await expect(
      app.db.tx('system', async (tx) => {
        await appeals.decide(tx, id, 'overturn', '4/2026');
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect(await against(subject)).toMatchObject({ state: 'open', resolution: null });
    await decide(id, 'uphold');
    expect(await against(subject)).toMatchObject({ state: 'upheld', resolution: null });
  });
});
