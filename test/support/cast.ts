import { isDependent, Registration, type OrganisationKind } from '../../src/modules/organisations/index.js';
import type { OrganisationId } from '../../src/shared/ids.js';
import type { TestApp } from './app.js';
import { visitor, type Visitor } from './browser-form.js';
import { someNip } from './nip.js';

export const PASSWORD = 'trzy rozne slowa 77';

export type CastMember = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly nip: string;
  /** Bearer token of the owner's session. */
  readonly token: string;
};

let count = 0;

/** Registers an organisation the way people do: form, mail, link, password. */
export const someOrganisation = async (
  app: TestApp,
  options: {
    kind?: OrganisationKind;
    name?: string;
    principal?: string;
    town?: string;
    powiat?: '2862' | '2814';
  } = {},
): Promise<CastMember> => {
  count += 1;
  const email = `owner${count}@org${count}.example`;
  const name = options.name ?? `Organizacja ${count}`;
  const nip = someNip();
  const kind = options.kind ?? 'firm';
  const registration = app.app.get(Registration, { strict: false });
  await registration.register(
    {
      kind,
      organisationName: name,
      nip,
      town: options.town ?? 'Olsztyn',
      powiat: options.powiat ?? '2862',
      name: `Osoba ${count}`,
      email,
      password: PASSWORD,
      acceptTerms: true,
      ...(isDependent(kind) && { principalName: options.principal ?? 'Gmina Przykład' }),
    },
    'pl',
  );
  await app.runJobs();
  const link = await app.mail.lastLink(email);
  const token = new URL(link, app.origin).searchParams.get('token') ?? '';
  const { secret } = await registration.confirm(token, PASSWORD, 'test');
  await app.runJobs();
  const { rows } = await app.ownerPool.query<{ id: OrganisationId }>(
    'select id from organisation where nip = $1',
    [nip],
  );
  return { organisationId: rows[0]!.id, name, email, nip, token: secret };
};

/** The person in a browser, signed in through the form. */
export const signedIn = async (app: TestApp, member: { email: string }): Promise<Visitor> => {
  const browser = visitor(app.origin);
  await browser.post('/logowanie', { email: member.email, password: PASSWORD }).expect(303);
  return browser;
};

/** Proves again who the token's person is, as a sensitive act asks for once the first ten minutes are over. */
export const prove = async (app: TestApp, { token }: { token: string }): Promise<void> => {
  await app.api(token).post('/api/v1/session/proof').send({ password: PASSWORD }).expect(204);
};

/** Everybody signed in so far counts as just proven for an hour, for tests that take longer than a proof. */
export const keepProven = async (app: TestApp): Promise<void> => {
  await app.ownerPool.query(`update session set proven_at = now() + interval '1 hour'`);
};
