import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { someNip } from '../../support/nip.js';

/** Minutes long, so only where there is time. */
const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
const ROUNDS = 300;

let app: TestApp;
let anna: CastMember;

type Case = () => PromiseLike<unknown>;

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

/** How often a time of the first is above one of the second; one half when nothing tells them apart. */
const overlap = (first: number[], second: number[]): number => {
  const wins = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
};

/** Times of both, taken in pairs whose order is drawn by lot, so that whatever else goes on hits both alike. */
const timesOf = async (present: Case, absent: Case): Promise<[number[], number[]]> => {
  const times: [number[], number[]] = [[], []];
  const cases = [present, absent];
  for (let round = -20; round < ROUNDS; round += 1) {
    for (const which of Math.random() < 0.5 ? [0, 1] : [1, 0]) {
      const begun = performance.now();
      await cases[which]!();
      // The first rounds warm up.
      if (round >= 0) times[which]!.push(performance.now() - begun);
    }
  }
  return times;
};

const judge = async (present: Case, absent: Case): Promise<void> => {
  const [known, unknown] = await timesOf(present, absent);
  const gap = Math.abs(median(known) - median(unknown)) / median(unknown);
  const share = overlap(known, unknown);
  process.stdout.write(
    `medians ${median(known).toFixed(1)} and ${median(unknown).toFixed(1)} ms, gap ${(gap * 100).toFixed(1)} %, overlap ${share.toFixed(3)}\n`,
  );
  expect(gap).toBeLessThan(0.1);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
};

beforeAll(async () => {
  app = await testApp();
  anna = await someOrganisation(app);
});

let count = 0;
const nobody = () => `nikt${(count += 1)}@nigdzie.example`;

describe.runIf(thorough)('the time of an answer does not tell whether an account exists', () => {
  it('when signing in', async () => {
    const signIn = (email: string) =>
      app.api().post('/api/v1/session').send({ email, password: 'zle haslo 123' }).expect(422);
    await judge(
      () => signIn(anna.email),
      () => signIn(nobody()),
    );
  }, 600_000);

  it('when signing in to an account that has no password', async () => {
    const invited = nobody();
    await app.ownerPool.query(
      `insert into account (id, email, name, lang, confirmed_at, created_at)
       values (gen_random_uuid(), $1, 'Zaproszona', 'pl', now(), now())`,
      [invited],
    );
    const signIn = (email: string) =>
      app.api().post('/api/v1/session').send({ email, password: 'zle haslo 123' }).expect(422);
    await judge(
      () => signIn(invited),
      () => signIn(nobody()),
    );
  }, 600_000);

  it('when asking for a new password', async () => {
    const reset = (email: string) => app.api().post('/api/v1/password-resets').send({ email }).expect(202);
    await judge(
      () => reset(anna.email),
      () => reset(nobody()),
    );
  }, 600_000);

  it('when registering', async () => {
    const register = (email: string) =>
      app
        .api()
        .post('/api/v1/registrations')
        .send({
          ...{
            kind: 'firm',
            organisationName: 'Nowa Firma',
            nip: someNip(),
            town: 'Olsztyn',
            powiat: '2862',
          },
          ...{ name: 'Jan Kowalski', email, password: 'trzy rozne slowa 77', acceptTerms: true },
        })
        .expect(202);
    await judge(
      () => register(anna.email),
      () => register(nobody()),
    );
  }, 600_000);
});
