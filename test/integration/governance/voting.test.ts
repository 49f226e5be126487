import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { councilScene, type CouncilScene, type Member } from '../../support/council-scene.js';
import { someOrganisation } from '../../support/cast.js';
import { join } from '../../support/roles.js';

let scene: CouncilScene;
let members: readonly Member[];

beforeAll(async () => {
  scene = await councilScene(20);
  members = scene.members;
}, 120_000);

const free = { kind: 'free', title: 'Wspólne targi', text: 'Jedziemy razem na targi w Olsztynie.' };
const show = async (id: string, token = members[0]!.token) =>
  (await scene.app.api(token).get(`/api/v1/motions/${id}`).expect(200)).body as {
    state: string;
    resolution: string | null;
    votingOpen: boolean;
    mayVote: boolean;
    result: Record<string, number> | null;
    votes: { organisationName: string; choice: string | null; person: string; deputy: boolean }[];
  };
const close = async (id: string, by: Member = members[0]!) => {
  const answer = await scene.app.api(by.token).post(`/api/v1/motions/${id}/close`);
  return { status: answer.status, ...(answer.body as { code?: string; state?: string }) };
};

describe('one vote a member (agreement §3.2)', () => {
  it('twenty votes at once are twenty votes, and the last one closes the motion once', async () => {
    const id = await scene.put(free);
    const answers = await Promise.all(
      members.map((member, n) => scene.vote(member, id, n % 4 === 3 ? 'against' : 'for')),
    );
    expect(answers.map(({ status }) => status)).toEqual(members.map(() => 200));
    expect(answers.filter(({ state }) => state === 'carried')).toHaveLength(1);
    const motion = await show(id);
    expect(motion).toMatchObject({
      state: 'carried',
      result: { electors: 20, for: 15, against: 5, abstain: 0 },
    });
    expect(motion.resolution).toMatch(/^\d+\/\d{4}$/);
    expect(motion.votes).toHaveLength(20);
  });

  it('is one however often and however fast a member changes it; the last one counts', async () => {
    const id = await scene.put({ ...free, title: 'Zmienny głos' });
    await Promise.all(
      ['for', 'against', 'abstain', 'for', 'against'].map((choice) => scene.vote(members[1]!, id, choice)),
    );
    await scene.vote(members[1]!, id, 'abstain');
    const { votes } = await show(id, members[1]!.token);
    expect(votes).toEqual([
      expect.objectContaining({ organisationName: 'Spółdzielnia 2', choice: 'abstain' }),
    ]);
  });

  it('shows who has voted, and how only once it is closed', async () => {
    const id = await scene.put({ ...free, title: 'Jawne po zakończeniu' });
    await scene.vote(members[1]!, id, 'against');
    expect((await show(id, members[2]!.token)).votes[0]).toMatchObject({
      choice: null,
      person: expect.any(String),
    });
    expect((await show(id, members[1]!.token)).votes[0]).toMatchObject({ choice: 'against' });
    await Promise.all(
      members
        .slice(2)
        .concat(members[0]!)
        .map((member) => scene.vote(member, id, 'for')),
    );
    expect((await show(id, members[2]!.token)).votes.map(({ choice }) => choice)).toContain('against');
  });

  it('is nobody’s who has no seat: not the coordinator’s, not an outsider’s, not a colleague’s', async () => {
    const id = await scene.put({ ...free, title: 'Bez miejsca nie ma głosu' });
    const outsider = await someOrganisation(scene.app);
    const colleague = await join(scene.app, members[0]!, 'owner');
    for (const token of [scene.coordinator.token, outsider.token, colleague]) {
      expect((await scene.vote({ token }, id, 'for')).status).toBe(403);
    }
    expect((await show(id)).votes).toEqual([]);
    await scene.app.api(scene.coordinator.token).get(`/api/v1/motions/${id}`).expect(404);
    await scene.app.api(colleague).get(`/api/v1/motions/${id}`).expect(404);
  });

  it('may be cast by the deputy, who does not overrule the representative', async () => {
    const member = members[3]!;
    const token = await join(scene.app, member, 'viewer');
    const people = await scene.app.api(member.token).get('/api/v1/organisation/people').expect(200);
    const deputy = (people.body as { items: { accountId: string; role: string }[] }).items.find(
      ({ role }) => role === 'viewer',
    )!;
    await scene.app
      .api(member.token)
      .post('/api/v1/council/seats')
      .send({ accountId: deputy.accountId, place: 'deputy' })
      .expect(201);
    const id = await scene.put({ ...free, title: 'Zastępstwo' });
    expect((await scene.vote({ token }, id, 'for')).status).toBe(200);
    expect((await show(id)).votes).toEqual([expect.objectContaining({ deputy: true })]);
    expect((await scene.vote(member, id, 'against')).status).toBe(200);
    expect(await scene.vote({ token }, id, 'for')).toMatchObject({
      status: 409,
      code: 'governance/representative-voted',
    });
    expect((await show(id, member.token)).votes).toEqual([
      expect.objectContaining({ deputy: false, choice: 'against' }),
    ]);
    await scene.app.api(member.token).delete('/api/v1/council/seats/deputy').expect(204);
  });

  it('does not count when the member has left before the count', async () => {
    const extra = members[19]!;
    const id = await scene.put({ ...free, title: 'Głos odchodzącego' });
    await scene.vote(extra, id, 'against');
    await Promise.all(members.slice(0, 10).map((member) => scene.vote(member, id, 'for')));
    await scene.app.ownerPool.query('update membership set left_at = now() where organisation_id = $1', [
      extra.organisationId,
    ]);
    await scene.app.clock.advance({ days: 8 });
    await scene.closeDue();
    const { rows } = await scene.app.ownerPool.query(
      'select state, electors, votes_for, votes_against from motion where id = $1',
      [id],
    );
    expect(rows[0]).toEqual({ state: 'carried', electors: 19, votes_for: 10, votes_against: 0 });
    await scene.app.ownerPool.query('update membership set left_at = null where organisation_id = $1', [
      extra.organisationId,
    ]);
  });
});

describe('the end of a vote, by the database’s clock', () => {
  it('lets nobody vote after it, though nobody has counted yet', async () => {
    const id = await scene.put({ ...free, title: 'Po terminie' });
    await Promise.all(members.slice(0, 12).map((member) => scene.vote(member, id, 'for')));
    expect(await close(id)).toMatchObject({ status: 409, code: 'governance/still-open' });
    await scene.app.clock.advance({ days: 8 });
    expect(await scene.vote(members[13]!, id, 'against')).toMatchObject({
      status: 409,
      code: 'governance/voting-ended',
    });
    expect(await show(id)).toMatchObject({ state: 'open', votingOpen: false, mayVote: false });
    // Counted once, however many press the button while the schedule runs.
    const closings = await Promise.all([
      ...members.slice(0, 5).map((member) => close(id, member)),
      scene.closeDue().then(() => ({ status: 0 })),
      scene.closeDue().then(() => ({ status: 0 })),
    ]);
    expect(closings.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(await show(id)).toMatchObject({ state: 'carried', result: { electors: 20, for: 12, against: 0 } });
    expect(await close(id)).toMatchObject({ status: 409, code: 'governance/already-counted' });
    expect(await scene.vote(members[13]!, id, 'against')).toMatchObject({ status: 409 });
    const { rows } = await scene.app.ownerPool.query(
      `select count(*)::int as n from notice where kind = 'governance.motion-closed' and path = $1`,
      [`/panel/rada/glosowania/${id}`],
    );
    expect(rows[0]).toEqual({ n: 20 });
  });

  it('without a quorum decides nothing', async () => {
    const id = await scene.put({ ...free, title: 'Bez kworum' });
    await Promise.all(members.slice(0, 9).map((member) => scene.vote(member, id, 'for')));
    await scene.app.clock.advance({ days: 8 });
    await scene.closeDue();
    expect(await scene.state(id)).toBe('lapsed');
  });

  it('is not shorter than the by-laws say', async () => {
    const tomorrow = addDays(localDateOf(scene.app.clock.now()), 1);
    const answer = await scene.app
      .api(members[0]!.token)
      .post('/api/v1/motions')
      .send({ ...free, closesOn: tomorrow })
      .expect(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/closesOn');
  });

  it('goes by the by-laws of the day on which it was opened', async () => {
    const now = scene.app.clock.now().getTime();
    const inDays = (days: number) => addDays(localDateOf(new Date(now)), days);
    const rules = { quorumPercent: 10, majorityPercent: 66, votingDays: 3 };
    const id = await scene.put({ kind: 'by-laws', text: 'Sprawniej.', effectiveOn: inDays(9), ...rules });
    const before = await scene.put({ ...free, title: 'Jeszcze po staremu' });
    await Promise.all(members.map((member) => scene.vote(member, id, 'for')));
    expect(await scene.state(id)).toBe('carried');
    await scene.app.clock.advance({ days: 10 });
    await scene.closeDue();
    expect(await scene.state(before)).toBe('lapsed');
    const after = await scene.put({ ...free, title: 'Już po nowemu', closesOn: inDays(14) });
    await scene.vote(members[0]!, after, 'for');
    await scene.vote(members[1]!, after, 'for');
    await scene.vote(members[2]!, after, 'against');
    await scene.app.clock.advance({ days: 6 });
    await scene.closeDue();
    expect(await scene.state(after)).toBe('carried');
  });
});

describe('numbers of resolutions', () => {
  it('are given once each, in order, also when motions close at once', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((title) => scene.put({ ...free, title })));
    await Promise.all(ids.flatMap((id) => members.map((member) => scene.vote(member, id, 'for'))));
    const { rows } = await scene.app.ownerPool.query<{ resolution: string }>(
      'select resolution from motion where id = any($1) order by resolution',
      [ids],
    );
    const numbers = rows.map(({ resolution }) => Number(resolution.split('/')[0])).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(5);
    expect(numbers.at(-1)! - numbers[0]!).toBe(4);
  });
});
