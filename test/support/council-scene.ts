import { CloseMotions } from '../../src/modules/governance/index.js';
import { testApp, type TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { someCoordinator, someMember } from './members-scene.js';
import { takeSeat } from './roles.js';

export type Member = CastMember & { readonly slug: string; readonly number: number };

/** A council of some members, with sessions that outlast the clock's jumps. */
export type CouncilScene = {
  readonly app: TestApp;
  readonly coordinator: CastMember;
  /** Members whose owner sits in the council. */
  readonly members: readonly Member[];
  /** Puts a motion as the first member; returns its id. */
  put(body: Record<string, unknown>): Promise<string>;
  vote(
    member: { token: string },
    motionId: string,
    choice: string,
  ): Promise<{ status: number; code?: string; state?: string }>;
  state(motionId: string): Promise<string>;
  /** What the clock would start: counts the votes whose time is up. */
  closeDue(): Promise<void>;
};

/** A council of some members, none of which coordinates. */
export const councilScene = async (size: number): Promise<CouncilScene> => {
  const app = await testApp();
  const coordinator = await someCoordinator(app);
  const members: Member[] = [];
  for (let n = 0; n < size; n += 1) {
    const member = await someMember(app, coordinator, { name: `Spółdzielnia ${n + 1}` });
    await takeSeat(app, member);
    members.push(member);
  }
  await app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);
  const vote: CouncilScene['vote'] = async ({ token }, motionId, choice) => {
    const answer = await app.api(token).post(`/api/v1/motions/${motionId}/vote`).send({ choice });
    return { status: answer.status, ...(answer.body as { code?: string; state?: string }) };
  };
  return {
    app,
    coordinator,
    members,
    vote,
    put: async (body) => {
      const answer = await app.api(members[0]!.token).post('/api/v1/motions').send(body);
      if (answer.status !== 201) throw new Error(`Not put: ${answer.status} ${answer.text}`);
      return (answer.body as { id: string }).id;
    },
    state: async (motionId) => {
      const { rows } = await app.ownerPool.query<{ state: string }>(
        'select state from motion where id = $1',
        [motionId],
      );
      return rows[0]!.state;
    },
    closeDue: () => app.app.get(CloseMotions, { strict: false }).handle(),
  };
};
