import {
  ActorSource,
  representsAnOrganisation,
  type Representative,
} from '../../src/platform/access/actor.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';

/** What a member may ask for, from tomorrow on for two weeks. */
export const somePlan = () => {
  const today = localDateOf(new Date());
  return {
    namePl: 'Wiosenna zieleń',
    goal: 'Zlecenia na cały sezon.',
    messagePl: 'Zamów u spółdzielni z regionu.',
    startsOn: addDays(today, 1),
    endsOn: addDays(today, 14),
  };
};

/** The same with all that the coordinator needs to approve it. */
export const wholePlan = () => ({
  ...somePlan(),
  nameEn: 'Spring greenery',
  messageEn: 'Order from the cooperatives of the region.',
  storyPl: 'Po zimie jest dużo do zrobienia.',
  criteriaPl: 'Członkowie z ofertą w katalogu.',
});

/** A campaign that the coordinator has planned, approved and scheduled; answers its id. */
export const scheduledCampaign = async (
  app: TestApp,
  coordinator: { token: string },
  plan: Record<string, unknown> = {},
): Promise<string> => {
  const api = app.api(coordinator.token);
  const answer = await api.post('/api/v1/campaign-plans').send({ ...wholePlan(), ...plan });
  const { id } = answer.body as { id?: string };
  if (!id) throw new Error(`Nothing was planned: ${answer.status} ${answer.text}`);
  await api.post(`/api/v1/campaign-plans/${id}/approve`).expect(200);
  await api.post(`/api/v1/campaign-plans/${id}/schedule`).expect(200);
  return id;
};

/** One to which a member is invited. */
export const invitingCampaign = async (
  app: TestApp,
  coordinator: { token: string },
  member: CastMember,
): Promise<string> => {
  const id = await scheduledCampaign(app, coordinator);
  await app
    .api(coordinator.token)
    .post(`/api/v1/campaign-plans/${id}/invitations`)
    .send({ organisations: [member.organisationId] })
    .expect(201);
  return id;
};

/** Whom the program takes for the one with the token. */
export const actorOf = async (app: TestApp, { token }: { token: string }): Promise<Representative> => {
  const actor = await app.app.get(ActorSource, { strict: false }).bySession(token);
  if (!actor || !representsAnOrganisation(actor)) throw new Error('Nobody acts by that token');
  return actor;
};
