import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/platform/access/actor.js';
import { ActorSource } from '../../../src/platform/access/actor.js';
import { Moderation } from '../../../src/modules/moderation/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;
let owner: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  owner = await someOrganisation(app);
});

const actorOf = async ({ token }: CastMember): Promise<Actor> =>
  (await app.app.get(ActorSource, { strict: false }).byToken(token))!;

const decide = async (by: CastMember, decision: 'hide' | 'restore', reason: string, id = randomUUID()) => {
  const actor = await actorOf(by);
  return app.db.tx(actor, (tx) =>
    app.app.get(Moderation, { strict: false }).decide(tx, actor, {
      subject: { kind: 'listing', id, organisationId: owner.organisationId, title: 'Catering' },
      decision,
      reason,
    }),
  );
};

describe('moderation (agreement §5.1)', () => {
  it('tells the owner the decision, its reason and the way to the council', async () => {
    const id = await decide(coordinator, 'hide', 'Cena podana bez VAT.');
    await app.runJobs();
    const mail = (await app.mail.sentTo(owner.email)).at(-1);
    expect(mail?.subject).toBe('Koordynator ukrył: oferta „Catering”');
    expect(mail?.text).toContain('Cena podana bez VAT.');
    expect(mail?.text).toContain('rady klastra');
    const mine = await app.api(owner.token).get(`/api/v1/moderation-decisions/${id}`).expect(200);
    expect(mine.body).toMatchObject({
      decision: 'hide',
      reason: 'Cena podana bez VAT.',
      coordinator: 'Koordynator',
    });
  });

  it('is for the coordinator alone', async () => {
    await expect(decide(owner, 'hide', 'x')).rejects.toMatchObject({ code: 'moderation/coordinator-only' });
    await app.api(owner.token).get('/api/v1/moderation-decisions').expect(403);
  });

  it('needs a reason', async () => {
    await expect(decide(coordinator, 'hide', '  ')).rejects.toMatchObject({
      code: 'moderation/reason-needed',
    });
  });

  it('shows a statement to its owner and to nobody else, as if it were not there', async () => {
    const id = await decide(coordinator, 'restore', 'Poprawione.');
    const stranger = await someOrganisation(app);
    const foreign = await app.api(stranger.token).get(`/api/v1/moderation-decisions/${id}`).expect(404);
    const none = await app
      .api(stranger.token)
      .get(`/api/v1/moderation-decisions/${randomUUID()}`)
      .expect(404);
    expect(foreign.text).toBe(none.text);
  });

  it('keeps the history of a text, newest first', async () => {
    const id = randomUUID();
    await decide(coordinator, 'hide', 'Pierwszy powód.', id);
    await decide(coordinator, 'restore', 'Drugi powód.', id);
    const history = await app.app
      .get(Moderation, { strict: false })
      .history(app.db.public, { kind: 'listing', id });
    expect(history.map(({ reason }) => reason)).toEqual(['Drugi powód.', 'Pierwszy powód.']);
    const all = await app.api(coordinator.token).get('/api/v1/moderation-decisions').expect(200);
    expect((all.body as { items: { reason: string }[] }).items[0]?.reason).toBe('Drugi powód.');
  });
});
