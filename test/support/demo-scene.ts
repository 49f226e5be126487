import { demoPassword } from '../../seeds/demo-accounts.js';
import { seed } from '../../seeds/seed.js';
import type { TestApp } from './app.js';
import { PASSWORD, someOrganisation } from './cast.js';

const demo = (email: string) => ({ email, password: demoPassword });

/** Who looks at the demonstration; `newcomer` has an account and no organisation. */
export const readers = {
  visitor: null,
  buyer: demo('zamowienia@gmina.example'),
  cooperative: demo('oferty@apropos.example'),
  coordinator: demo('koordynator@wama-coop.example'),
  'buying firm': demo('biuro@firma.example'),
  'other cooperative': demo('oferty@lider.example'),
  newcomer: { email: 'nikt@osoba.example', password: PASSWORD },
} as const;
export type Reader = keyof typeof readers;

/** The demonstration, and what some pages are only reached by: mails with links, a file, a decision. */
export const furnishedDemo = async (app: TestApp): Promise<void> => {
  await seed(app.app, 'demo', () => undefined);
  await app.runJobs();
  await sendFile(app);
  await hideListing(app);
  await reportProfile(app);
  await makeNewcomer(app);
  // The newest mails are looked at first.
  await mailLinks(app);
  await app.runJobs();
};

const as = async (app: TestApp, reader: Exclude<Reader, 'visitor'>) => {
  const answer = await app.api().post('/api/v1/session').send(readers[reader]).expect(201);
  return app.api((answer.body as { token: string }).token);
};

/** Links to join, to claim, to set a password, to confirm an address. */
const mailLinks = async (app: TestApp): Promise<void> => {
  const buyer = await as(app, 'buyer');
  await buyer
    .post('/api/v1/organisation/invitations')
    .send({ email: 'nowa@gmina.example', role: 'editor' })
    .expect(201);
  const coordinator = await as(app, 'coordinator');
  const founders = await coordinator.get('/api/v1/founders').expect(200);
  const founder = (founders.body as { items: { organisationId: string; state: string }[] }).items.find(
    ({ state }) => state === 'not-invited',
  );
  await coordinator
    .post(`/api/v1/founders/${founder?.organisationId}/invite`)
    .send({ name: 'Ewa Prezes', email: 'prezes@zalozyciel.example' })
    .expect(204);
  await app.api().post('/api/v1/password-resets').send({ email: readers['buying firm'].email }).expect(202);
  await someOrganisation(app, { name: 'Nowa Firma' });
};

const sendFile = async (app: TestApp): Promise<void> => {
  const buyer = await as(app, 'buyer');
  const inquiries = await buyer.get('/api/v1/inquiries?side=buyer').expect(200);
  const [asked] = (inquiries.body as { items: { id: string }[] }).items;
  await buyer
    .post(`/api/v1/inquiries/${asked?.id}/messages`)
    .field('text', 'W załączniku spis akt.')
    .attach('files', Buffer.from('teczka 1: umowy'), 'spis.txt')
    .expect(201);
};

const hideListing = async (app: TestApp): Promise<void> => {
  const cooperative = await as(app, 'cooperative');
  const own = await cooperative.get('/api/v1/organisation/listings?state=published').expect(200);
  const [listing] = (own.body as { items: { id: string }[] }).items;
  const coordinator = await as(app, 'coordinator');
  await coordinator
    .post(`/api/v1/listings/${listing?.id}/hide`)
    .send({ reason: 'Zdjęcie pokazuje osoby bez ich zgody.' })
    .expect(204);
};

const reportProfile = async (app: TestApp): Promise<void> => {
  const members = await app.api().get('/api/v1/members').expect(200);
  const [member] = (members.body as { items: { organisationId: string }[] }).items;
  await app
    .api()
    .post(`/api/v1/public-texts/profile/${member?.organisationId}/reports`)
    .send({ ground: 'outdated', text: 'Ten telefon jest nieaktualny.', email: 'ktos@osoba.example' })
    .expect(201);
};

const makeNewcomer = async (app: TestApp): Promise<void> => {
  const { organisationId, email } = await someOrganisation(app);
  await app.ownerPool.query('delete from organisation_person where organisation_id = $1', [organisationId]);
  await app.ownerPool.query('update account set email = $1 where email = $2', [
    readers.newcomer.email,
    email,
  ]);
};
