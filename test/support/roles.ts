import { Organisations, People } from '../../src/modules/organisations/index.js';
import type { TestApp } from './app.js';
import { PASSWORD, someOrganisation } from './cast.js';

/**
 * Tokens by role, each of an organisation of its own; `homeless` has an account and no organisation, `council` sits
 * in the council for its member.
 */
export type RoleCast = Readonly<
  Record<'viewer' | 'editor' | 'owner' | 'coordinator' | 'council' | 'homeless', string> & {
    anonymous: undefined;
  }
>;

/** One person per role, made through the services. */
export const castOfRoles = async (app: TestApp): Promise<RoleCast> => {
  const owner = await someOrganisation(app);
  const coordinator = await someOrganisation(app, { kind: 'support-body' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  const council = await someOrganisation(app, { kind: 'social-cooperative' });
  await admit(app, council, coordinator);
  await takeSeat(app, council);
  const homeless = await someOrganisation(app);
  await app.ownerPool.query('delete from organisation_person where organisation_id = $1', [
    homeless.organisationId,
  ]);
  return {
    anonymous: undefined,
    owner: owner.token,
    coordinator: coordinator.token,
    council: council.token,
    homeless: homeless.token,
    viewer: await join(app, owner, 'viewer'),
    editor: await join(app, owner, 'editor'),
  };
};

/** Invites a person into the owner's organisation with a role; returns the token of their session. */
export const join = async (
  app: TestApp,
  owner: { token: string },
  role: 'viewer' | 'editor' | 'owner',
): Promise<string> => {
  const email = `${role}-${Math.random().toString(36).slice(2)}@osoba.example`;
  await app.api(owner.token).post('/api/v1/organisation/invitations').send({ email, role }).expect(201);
  await app.runJobs();
  const link = await app.mail.lastLink(email);
  const token = new URL(link, app.origin).searchParams.get('token')!;
  await app.app
    .get(People, { strict: false })
    .accept(token, null, { name: `Osoba ${role}`, password: PASSWORD, lang: 'pl' });
  const answer = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
  return (answer.body as { token: string }).token;
};

/** Makes the organisation a member of the cluster, by application and the coordinator's decision. */
export const admit = async (
  app: TestApp,
  member: { token: string },
  coordinator: { token: string },
): Promise<void> => {
  const applied = await app
    .api(member.token)
    .post('/api/v1/membership-applications')
    .send({ role: 'supplier', statement: 'Podzielamy cele klastra i chcemy działać razem.' })
    .expect(201);
  await app
    .api(coordinator.token)
    .post(`/api/v1/membership-applications/${(applied.body as { id: string }).id}/admit`)
    .send({})
    .expect((answer) => {
      if (answer.status >= 300) throw new Error(`Not admitted: ${answer.status} ${answer.text}`);
    });
};

/** The owner sits in the council for their member, as representative. */
export const takeSeat = async (app: TestApp, member: { token: string }): Promise<void> => {
  const people = await app.api(member.token).get('/api/v1/organisation/people').expect(200);
  const [owner] = (people.body as { items: { accountId: string; role: string }[] }).items.filter(
    ({ role }) => role === 'owner',
  );
  await app
    .api(member.token)
    .post('/api/v1/council/seats')
    .send({ accountId: owner?.accountId })
    .expect((answer) => {
      if (answer.status !== 201) throw new Error(`No seat: ${answer.status} ${answer.text}`);
    });
};
