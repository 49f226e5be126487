import type { GrantScope } from '../../src/platform/access/actor.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';

/** A member's owner grants scopes to the coordinator's first person for a month; the answer as it came. */
export const giveGrant = async (
  app: TestApp,
  member: { token: string },
  scopes: readonly GrantScope[],
  change: Record<string, unknown> = {},
) => {
  const api = app.api(member.token);
  const overview = await api.get('/api/v1/organisation/grants').expect(200);
  const [candidate] = (overview.body as { candidates: { accountId: string }[] }).candidates;
  return api.post('/api/v1/organisation/grants').send({
    accountId: candidate?.accountId,
    scopes,
    validTo: addDays(localDateOf(app.clock.now()), 30),
    ...change,
  });
};

/** From now on the person's session acts for the organisation. */
export const switchTo = (
  app: TestApp,
  person: { token: string },
  organisation: Pick<CastMember, 'organisationId'>,
) =>
  app
    .api(person.token)
    .post('/api/v1/organisation/switch')
    .send({ organisationId: organisation.organisationId });
