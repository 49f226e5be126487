import { demoPassword } from '../../seeds/demo-accounts.js';
import { seed } from '../../seeds/seed.js';
import { PersonalLinks } from '../../src/platform/personal-links.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import type { TestApp } from './app.js';
import { bidAndOpen } from './bid-things.js';
import { askAround } from './invitation-furnish.js';
import { bidFromOutside } from './outside-bid.js';
import { PASSWORD, someOrganisation } from './cast.js';
import { openByAward } from './contracts-scene.js';
import { decideAndAsk } from './procurement-furnish.js';
import { someMember } from './members-scene.js';
import { payOnline } from './checkout-furnish.js';
import { connectStripe } from './stripe-furnish.js';
import { askedFor, registrationOf, subscriberOf } from './news-scene.js';
import { mt940 } from './payment-things.js';
import { noteInvoice } from './invoice-furnish.js';

const demo = (email: string) => ({ email, password: demoPassword });

/** Who looks at the demonstration; `newcomer` has an account and no organisation, `leaver` was a member. */
export const readers = {
  visitor: null,
  buyer: demo('zamowienia@gmina.example'),
  cooperative: demo('oferty@apropos.example'),
  coordinator: demo('koordynator@wama-coop.example'),
  'buying firm': demo('biuro@firma.example'),
  'other cooperative': demo('oferty@lider.example'),
  newcomer: { email: 'nikt@osoba.example', password: PASSWORD },
  leaver: { email: 'byla@czlonkini.example', password: PASSWORD },
} as const;
export type Reader = keyof typeof readers;

/**
 * The demonstration, and what some pages are only reached by: mails with links, files, a decision, one who left.
 * Returns the private addresses, to which no link leads.
 */
export const furnishedDemo = async (app: TestApp): Promise<readonly string[]> => {
  await seed(app.app, 'demo', () => undefined);
  await app.runJobs();
  await sendFile(app);
  await proposeTitle(app);
  await askForData(app);
  await askForCatalogue(app);
  await reportProfile(app);
  const bids = await bidAndOpen(app, await tokenOf(app, 'buyer'), await tokenOf(app, 'cooperative'));
  const tokens = [await tokenOf(app, 'buyer'), await tokenOf(app, 'cooperative')] as const;
  const decided = await decideAndAsk(app, ...tokens);
  await deliverInParts(app, decided.procedureId);
  await makeNewcomer(app);
  await makeLeaver(app);
  await signAccession(app);
  // The newest mails are looked at first.
  await mailLinks(app);
  await app.runJobs();
  await notePayment(app);
  const [buyer, supplier] = tokens;
  await noteInvoice(app, supplier);
  await payOnline(app, { buyer, supplier }, await connectStripe(app, supplier));
  // After all that is told of beside it: the newest notices are looked at first.
  await hideListing(app);
  const newsletter = await readNewsletter(app);
  const invitations = await askAround(app, await tokenOf(app, 'buyer'), 'apropos');
  const outside = await bidFromOutside(app, await tokenOf(app, 'buyer'));
  const draft = await app.api().post('/api/v1/application-drafts').send({ organisationName: 'Nowa' });
  return [
    `/przystap/wniosek?token=${(draft.body as { token: string }).token}`,
    ...(await guestDrafts(app)),
    ...newsletter,
    ...bids,
    ...decided.unlinked,
    ...invitations,
    ...outside,
  ];
};

/** What people without an account are writing, each behind its link. */
const guestDrafts = async (app: TestApp): Promise<readonly string[]> => {
  const begin = async (path: string, body: object) =>
    ((await app.api().post(path).send(body).expect(201)).body as { token: string }).token;
  const found = await app.api().get('/api/v1/listings?perPage=1').expect(200);
  const [listing] = (found.body as { items: { id: string }[] }).items;
  const about = { about: { listingId: listing!.id }, fields: { subject: 'Szkic' } };
  const inquiry = await begin('/api/v1/inquiry-drafts', about);
  const procedure = await begin('/api/v1/procedure-drafts', { template: 'snow' });
  return [
    `/zapytania/szkic?token=${inquiry}`,
    ...[1, 2, 3, 4].map((step) => `/zapytania-ofertowe/szkic/krok/${step}?token=${procedure}`),
  ];
};

/** Somebody asked for the newsletter and for a place at an event; the addresses that their mails hold. */
const readNewsletter = async (app: TestApp): Promise<readonly string[]> => {
  const email = 'czytelniczka@osoba.example';
  await app.api().post('/api/v1/newsletter/subscriptions').send({ email, consent: true }).expect(202);
  const { id } = (await subscriberOf(app, email))!;
  const links = app.app.get(PersonalLinks, { strict: false });
  const reader = await links.tokenFor('news/reader', id);
  const gatherings = await app.api().get('/api/v1/gatherings').expect(200);
  const [gathering] = (gatherings.body as { items: { id: string }[] }).items;
  await askedFor(app, gathering!.id, email).expect(202);
  const registration = await registrationOf(app, email);
  return [
    `/newsletter/potwierdz?token=${await links.tokenFor('news/confirm', id)}`,
    `/newsletter/ustawienia?token=${reader}`,
    `/newsletter/wypisz?token=${reader}`,
    `/wydarzenia/udzial?token=${await links.tokenFor('news/registration', registration)}`,
  ];
};

const tokenOf = async (app: TestApp, reader: Exclude<Reader, 'visitor'>): Promise<string> => {
  const answer = await app.api().post('/api/v1/session').send(readers[reader]).expect(201);
  return (answer.body as { token: string }).token;
};
const as = async (app: TestApp, reader: Exclude<Reader, 'visitor'>) => app.api(await tokenOf(app, reader));

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
  const firm = await as(app, 'buying firm');
  await firm.post('/api/v1/account/email-changes').send({ email: 'nowe-biuro@firma.example' }).expect(202);
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

const proposeTitle = async (app: TestApp): Promise<void> => {
  const cooperative = await as(app, 'cooperative');
  const own = await cooperative.get('/api/v1/organisation/listings?state=published').expect(200);
  const listing = (own.body as { items: { id: string }[] }).items.at(-1);
  const coordinator = await as(app, 'coordinator');
  await coordinator
    .post(`/api/v1/public-texts/listing/${listing?.id}/suggestions`)
    .send({ field: 'title', text: 'Obiady dla szkół, z dowozem' })
    .expect(201);
};

const askForData = async (app: TestApp): Promise<void> => {
  const buyer = await as(app, 'buyer');
  await buyer.post('/api/v1/account/exports').send({}).expect(202);
};

const askForCatalogue = async (app: TestApp): Promise<void> => {
  const cooperative = await as(app, 'cooperative');
  await cooperative.post('/api/v1/organisation/catalogues').send({ category: 'catering' }).expect(202);
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

/** What the buyer asked of the cooperative, and accepted. Returns the contract's id. */
const agreeOn = async (app: TestApp, subject: string): Promise<string> => {
  const buyer = await as(app, 'buyer');
  const cooperative = await as(app, 'cooperative');
  const { body: mine } = await cooperative.get('/api/v1/organisation').expect(200);
  const today = localDateOf(app.clock.now());
  const asked = await buyer
    .post('/api/v1/inquiries')
    .send({
      ...{ supplierId: (mine as { id: string }).id, subject },
      ...{ need: 'Sto teczek w dwóch dostawach.', place: 'Przykładowo' },
    })
    .expect(201);
  const quoted = await cooperative
    .post(`/api/v1/inquiries/${(asked.body as { id: string }).id}/quotes`)
    .send({
      lines: [{ name: 'Teczka', quantity: '100', unit: 'szt.', unitPrice: '3', vat: '23' }],
      ...{ validUntil: addDays(today, 20), place: 'Przykładowo', deliveryTo: addDays(today, 60) },
    })
    .expect(201);
  const accepted = await buyer
    .post(`/api/v1/quotes/${(quoted.body as { id: string }).id}/accept`)
    .send({ version: 1 })
    .expect(200);
  return (accepted.body as { contractId: string }).contractId;
};

/**
 * A completed contract; one of which a part was accepted, another has to be changed and an amendment is proposed; both
 * sides have still to accept what an award made of it, by the procedure that waits.
 */
const deliverInParts = async (app: TestApp, procedureId: string): Promise<void> => {
  const buyer = await as(app, 'buyer');
  const cooperative = await as(app, 'cooperative');
  const today = localDateOf(app.clock.now());
  for (const subject of ['Pudła archiwalne', 'Koperty']) {
    await buyer.post(`/api/v1/contracts/${await agreeOn(app, subject)}/complete`).expect(204);
  }
  const contractId = await agreeOn(app, 'Teczki archiwalne');
  for (const answer of [
    { answer: 'accept' },
    { answer: 'request-changes', text: 'Teczki są za małe.', dueOn: addDays(today, 10) },
  ]) {
    const delivered = await cooperative
      .post(`/api/v1/contracts/${contractId}/deliveries`)
      .send({ deliveredOn: today, lines: [{ position: 0, quantity: '40' }] })
      .expect(201);
    const { id } = delivered.body as { id: string };
    await buyer.post(`/api/v1/deliveries/${id}/answer`).send(answer).expect(204);
  }
  await buyer
    .post(`/api/v1/contracts/${contractId}/amendments`)
    .send({
      reason: 'Druga dostawa tydzień później',
      lines: [{ name: 'Teczka', quantity: '100', unit: 'szt.', unitPrice: '3', vat: '23' }],
      ...{ place: 'Przykładowo', deliveryTo: addDays(today, 67), paymentDays: 14 },
      parts: [{ on: addDays(today, 67), lines: [{ position: 0, quantity: '60' }] }],
    })
    .expect(201);
  await askPartner(app, contractId);
  const token = await tokenOf(app, 'buyer');
  await openByAward(app, { token }, () => Promise.resolve(contractId), procedureId);
};

/** The cooperative asks another one to do a part of the contract. */
const askPartner = async (app: TestApp, contractId: string): Promise<void> => {
  const other = await as(app, 'other cooperative');
  const { body: partner } = await other.get('/api/v1/organisation').expect(200);
  const share = { partnerId: (partner as { id: string }).id, work: 'Rozwiezienie teczek', net: '40' };
  const cooperative = await as(app, 'cooperative');
  await cooperative.post(`/api/v1/contracts/${contractId}/shares`).send(share).expect(201);
};

/** The cooperative writes down a part of what it is owed. */
const notePayment = async (app: TestApp): Promise<void> => {
  const cooperative = await as(app, 'cooperative');
  const owed = await cooperative.get('/api/v1/receivables?side=supplier').expect(200);
  const [receivable] = (owed.body as { items: { id: string }[] }).items;
  const payment = { kind: 'payment', amount: '10', day: localDateOf(app.clock.now()) };
  await cooperative.post(`/api/v1/receivables/${receivable?.id}/entries`).send(payment).expect(201);
  await cooperative.post('/api/v1/payout-changes').send({ nrb: '61109010140000071219812874' }).expect(201);
  const statements = [
    mt940(payment.day, [
      ['Obiady', '12,00'],
      ['Darowizna', '5,00', 'JAN KOWALSKI'],
    ]),
    'Data;Nadawca;Tytuł;Kwota\n2026-11-26;Gmina;Obiady;10,00\n',
  ];
  for (const text of statements)
    await cooperative
      .post('/api/v1/bank-statements')
      .attach('file', Buffer.from(text), 'wyciag.txt')
      .expect(201);
};

const makeNewcomer = async (app: TestApp): Promise<void> => {
  const { organisationId, email } = await someOrganisation(app);
  await app.ownerPool.query('delete from organisation_person where organisation_id = $1', [organisationId]);
  await rename(app, email, 'newcomer');
};

/** A member until it left; its signed notice was received. */
const makeLeaver = async (app: TestApp): Promise<void> => {
  const leaver = await someMember(app, { token: await tokenOf(app, 'coordinator') });
  const api = app.api(leaver.token);
  await api.post('/api/v1/membership/leave').expect(200);
  await api.post('/api/v1/membership/departure/notice').attach('scan', scan, 'pismo.pdf').expect(204);
  await rename(app, leaver.email, 'leaver');
};

/** The firm, which has applied, sends its accession statement. */
const signAccession = async (app: TestApp): Promise<void> => {
  const firm = await as(app, 'buying firm');
  await firm
    .post('/api/v1/membership/accession-statement')
    .attach('scan', scan, 'deklaracja.pdf')
    .expect(204);
};

const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const rename = (app: TestApp, email: string, reader: 'newcomer' | 'leaver') =>
  app.ownerPool.query('update account set email = $1 where email = $2', [readers[reader].email, email]);
