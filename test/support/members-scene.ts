import { Memberships, type Founder } from '../../src/modules/members/index.js';
import { Organisations } from '../../src/modules/organisations/index.js';
import type { LocalDate } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';

/** An organisation that holds the coordinator's assignment from 2014 on. */
export const someCoordinator = async (app: TestApp): Promise<CastMember> => {
  const coordinator = await someOrganisation(app, { kind: 'support-body', name: 'Koordynator' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  return coordinator;
};

/** Applies for membership; returns the application's id. */
export const applied = async (app: TestApp, applicant: CastMember, statement = 'Chcemy razem.') => {
  const answer = await app
    .api(applicant.token)
    .post('/api/v1/membership-applications')
    .send({ role: 'supplier', statement })
    .expect(201);
  return (answer.body as { id: string }).id;
};

/** A claimed member, admitted by the coordinator as people do it. */
export const someMember = async (
  app: TestApp,
  coordinator: { token: string },
  options: { name?: string; town?: string; powiat?: '2862' | '2814' } = {},
): Promise<CastMember & { slug: string; number: number }> => {
  const organisation = await someOrganisation(app, { kind: 'social-cooperative', ...options });
  const id = await applied(app, organisation);
  const answer = await app
    .api(coordinator.token)
    .post(`/api/v1/membership-applications/${id}/admit`)
    .expect(200);
  return { ...organisation, ...(answer.body as { slug: string; number: number }) };
};

/** A founder that nobody has claimed; returns its organisation's id. */
export const someFounder = (
  app: TestApp,
  change: Partial<Omit<Founder, 'organisation'>> & { name?: string } = {},
) =>
  app.db.tx('system', (tx) =>
    app.app.get(Memberships, { strict: false }).enrol(tx, {
      organisation: {
        kind: 'social-cooperative',
        name: change.name ?? '„BABINIEC” Spółdzielnia Socjalna',
        town: 'Orneta',
        powiat: '2809',
      },
      number: change.number ?? 3,
      slug: change.slug ?? 'babiniec',
      role: change.role ?? 'supplier',
      joinedOn: '2014-11-21' as LocalDate,
    }),
  );
