import { addDays, localDateOf } from '../../src/shared/dates.js';
import { testApp } from './app.js';
import { keepProven, type CastMember } from './cast.js';
import { scheduledCampaign } from './campaign-scene.js';
import { publishedListing } from './catalog-scene.js';
import { someCoordinator, someMember } from './members-scene.js';

/** A coordinator, two members with a listing each, and the acts of a campaign in short. */
export const consentScene = async () => {
  const app = await testApp();
  const coordinator = await someCoordinator(app);
  const greens = await someMember(app, coordinator, { name: '„ZIELONI” Spółdzielnia Socjalna' });
  const cooks = await someMember(app, coordinator, {
    name: '„KUCHNIA” Spółdzielnia Socjalna',
    powiat: '2814',
  });
  await keepProven(app);
  const listing = await publishedListing(app, greens, {
    category: 'zielen',
    title: 'Koszenie trawników',
    sku: 'Z-1',
  });
  await publishedListing(app, cooks);
  await app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);

  const as = (member: { token: string }) => app.api(member.token);
  const plan = (id: string, step: string) => as(coordinator).post(`/api/v1/campaign-plans/${id}/${step}`);
  const own = (member: { token: string }, id: string, step: string, body: object = {}) =>
    as(member).post(`/api/v1/organisation/campaigns/${id}/${step}`).send(body);

  /** One that runs from today on. */
  const running = (change: Record<string, unknown> = {}) =>
    scheduledCampaign(app, coordinator, { ...days(), ...change });
  const isoDay = (days: number) => addDays(localDateOf(app.clock.now()), days);
  const days = () => ({ startsOn: isoDay(0), endsOn: isoDay(10) });
  const invite = (id: string, ...members: CastMember[]) =>
    as(coordinator)
      .post(`/api/v1/campaign-plans/${id}/invitations`)
      .send({ organisations: members.map(({ organisationId }) => organisationId) });

  const slugOf = async (id: string): Promise<string> =>
    (await app.ownerPool.query<{ slug: string }>('select slug from campaign where id = $1', [id])).rows[0]!
      .slug;
  /** Names of members whose offers everybody sees in it; 'ended' of one that is over; null when there is no such page. */
  const shown = async (id: string): Promise<string[] | 'ended' | null> => {
    const answer = await app.api().get(`/api/v1/campaigns/${await slugOf(id)}`);
    if (answer.status === 404) return null;
    const { state, members } = answer.body as { state: string; members: { name: string }[] };
    return state === 'ended' ? 'ended' : members.map(({ name }) => name);
  };
  return { app, coordinator, greens, cooks, listing, as, plan, own, running, isoDay, days, invite, shown };
};

export type ConsentScene = Awaited<ReturnType<typeof consentScene>>;
