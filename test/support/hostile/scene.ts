import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { expectations } from '../../architecture/access-expectations.js';
import { testApp, type TestApp } from '../app.js';
import { PASSWORD, someOrganisation, type CastMember } from '../cast.js';
import { somePhoto } from '../catalog-scene.js';
import { announced, announcement, newsletterFor } from '../news-scene.js';
import { factories, type Factories } from '../things.js';
import { campaignFor } from './campaigns.js';

/** The parties of one deal, for people and programs that send anything but what was asked for. */
export type HostileScene = {
  readonly app: TestApp;
  readonly things: Factories;
  readonly supplier: CastMember;
  readonly buyer: CastMember;
  readonly coordinator: CastMember;
  /** Fresh ids for a path's parameters, in their order; of nothing at all for a path that is not known here. */
  idsFor(key: string): Promise<readonly string[]>;
  /** A token of somebody who may use the route on those ids; undefined where nobody has to sign in. */
  callerOf(key: string): string | undefined;
};

export const hostileScene = async (): Promise<HostileScene> => {
  const app = await testApp();
  const things = await factories(app);
  const { supplier, buyer, coordinator } = things;
  // Signed in on a second device, so that the first can end it.
  await app.api().post('/api/v1/session').send({ email: supplier.email, password: PASSWORD }).expect(201);
  /** The second of a listing's two photos: one that can be moved up. */
  const photo = async () => {
    const listing = await things.make('draft');
    const add = async () => {
      const made = await app
        .api(supplier.token)
        .post(`/api/v1/listings/${listing}/photos`)
        .field('alt', 'Stół z ciastem')
        .attach('photo', await somePhoto(60, 40), 'stol.jpg')
        .expect(201);
      return (made.body as { id: string }).id;
    };
    await add();
    return [listing, await add()];
  };
  /** The first of a profile's two photos: one that can be moved. */
  const profilePhoto = async () => {
    const id = await things.make('profile-photo');
    await app
      .api(supplier.token)
      .post('/api/v1/profile/photos')
      .field('alt', 'Stół')
      .attach('photo', await somePhoto(60, 40), 'stol.jpg')
      .expect(201);
    return [id];
  };
  /** The second of a profile's two contacts: one that can be moved up, published unless that is the step. */
  const contact = async (key: string) => {
    await things.make('profile-contact');
    const made = await app
      .api(supplier.token)
      .post('/api/v1/profile/contacts')
      .send({ rolePl: 'Faktury', phone: '601 602 603', published: !/publish|opublikuj/.test(key) })
      .expect(201);
    return [(made.body as { id: string }).id];
  };
  const application = async () => {
    const applicant = await someOrganisation(app);
    const applied = await app
      .api(applicant.token)
      .post('/api/v1/membership-applications')
      .send({ role: 'supplier', statement: 'Podzielamy cele.' })
      .expect(201);
    return [(applied.body as { id: string }).id];
  };
  /** Evidence for the coordinator: checked already where a check is to be withdrawn. */
  const checkable = async (key: string) => {
    const id = await things.make('evidence');
    if (/withdraw|wycofaj/.test(key))
      await app.api(coordinator.token).post(`/api/v1/evidence/${id}/verify`).send({ version: 1 }).expect(204);
    return [id];
  };
  const feature = async () => {
    const made = await app
      .api(coordinator.token)
      .post('/api/v1/features')
      .send({
        listing: await things.make('listing'),
        startsOn: addDays(localDateOf(app.clock.now()), 30),
        endsOn: addDays(localDateOf(app.clock.now()), 31),
        reason: 'Nowość',
      })
      .expect(201);
    return [(made.body as { id: string }).id];
  };
  const shortLink = async () => {
    const made = await app
      .api(coordinator.token)
      .post('/api/v1/short-links')
      .send({ label: 'Plakat', target: 'catalogue' })
      .expect(201);
    return [(made.body as { id: string }).id, 'svg'];
  };
  /** A changed group, so that there is something to undo. */
  const synonymGroup = async () => {
    const group = { field: 'Próba', phrases: ['raz', 'dwa'] };
    const made = await app.api(coordinator.token).post('/api/v1/synonym-groups').send(group).expect(201);
    const { id } = made.body as { id: string };
    await app
      .api(coordinator.token)
      .put(`/api/v1/synonym-groups/${id}`)
      .send({ ...group, field: 'Druga próba', version: 1 })
      .expect(204);
    return [id];
  };
  const hidden = async () => {
    const listing = await things.make('listing');
    await app
      .api(coordinator.token)
      .post(`/api/v1/listings/${listing}/hide`)
      .send({ reason: 'Próba' })
      .expect(204);
    return [listing];
  };
  /** A reported text by its kind and id, hidden when it is to be restored. */
  const reported = async (key: string) => {
    const [id] = /restore|przywroc/.test(key) ? await hidden() : await listing();
    if (/dismiss|oddal/.test(key))
      await app
        .api()
        .post(`/api/v1/public-texts/listing/${id}/reports`)
        .send({ ground: 'untrue', text: 'Cena jest inna.' })
        .expect(201);
    return [key.includes('/api/') ? 'listing' : 'oferty', id!];
  };
  /** A listing on which the step can be taken. */
  const listingFor = async (step: string) => {
    const id = await things.make(/wznow|przywroc|resume|restore/.test(step) ? 'listing' : 'draft');
    const before = /wznow|resume/.test(step) ? 'pause' : /przywroc|restore/.test(step) ? 'archive' : null;
    if (before) await app.api(supplier.token).post(`/api/v1/listings/${id}/${before}`).expect(200);
    return [id];
  };
  const preparedQuote = async () => {
    const inquiry = await things.make('inquiry');
    const made = await app
      .api(supplier.token)
      .post(`/api/v1/inquiries/${inquiry}/quotes`)
      .send({ ...expectations['POST /api/v1/inquiries/:id/quotes']!.body, submit: false })
      .expect(201);
    return [(made.body as { id: string }).id];
  };
  const moderated = (key: string) => (/unhide|przywroc/.test(key) ? hidden() : listing());
  const listing = async () => [await things.make('listing')];
  const read = new Map<string, Promise<string>>();
  /** One thing of a kind for all that only read it. */
  const toRead = (thing: Parameters<typeof things.make>[0]): Promise<string> => {
    const made = read.get(thing) ?? things.make(thing);
    read.set(thing, made);
    return made;
  };
  return {
    app,
    things,
    supplier,
    buyer,
    coordinator,
    idsFor: async (key) => {
      if (!key.includes(':')) return [];
      const campaign = await campaignFor(key, { app, coordinator, supplier, things });
      if (campaign) return campaign;
      if (/photos\/:photoId|zdjecia\/:photoId/.test(key)) return photo();
      if (/profil\/zdjecia\/:id\/kolejnosc/.test(key)) return profilePhoto();
      if (/profile\/contacts|profil\/kontakty/.test(key)) return contact(key);
      if (/membership-applications|zgloszenia/.test(key)) return application();
      if (/features|wyroznienia/.test(key)) return feature();
      if (/short-links|koordynator\/linki/.test(key)) return shortLink();
      if (/synonym-groups|koordynator\/synonimy/.test(key)) return synonymGroup();
      if (/v1\/suggestions|koordynator\/propozycje/.test(key)) return [await things.make('suggestion')];
      if (/zglos\/|public-texts|koordynator\/tresci/.test(key)) return reported(key);
      if (/hide|koordynator\/oferty/.test(key)) return moderated(key);
      if (/:slug.*:id/.test(key)) return [await slugOf(app, supplier), await things.make('evidence')];
      if (/v1\/evidence|koordynator\/zaswiadczenia/.test(key)) return checkable(key);
      if (/:slug/.test(key)) return [await slugOf(app, supplier)];
      if (/media/.test(key)) return [(await photo())[1]!, 'card'];
      if (
        /oferty\/:id\/(wznow|przywroc|zdjecia|opublikuj|archiwizuj)|listings\/:id\/(resume|restore|photos)/.test(
          key,
        )
      )
        return listingFor(key);
      if (/announcements\/:id|ogloszenia\/:id/.test(key)) return [await announcement(app, coordinator)];
      if (/gatherings\/:id|wydarzenia\/:id/.test(key)) return [await announced(app, coordinator)];
      if (/newsletters?\/:id/.test(key)) return [await newsletterFor(app, coordinator, key)];
      if (key.endsWith('/procedures/:id/invitations')) return [await things.make('asking-procedure')];
      if (/quotes\/:id\/submit|wyslij/.test(key)) return preparedQuote();
      if (/GET \/oferty|GET \/api\/v1\/listings|POST \/oferty/.test(key)) return listing();
      const thing = expectations[key]?.of;
      return thing
        ? [await (key.startsWith('GET ') ? toRead(thing) : things.make(thing))]
        : [randomUUID(), randomUUID()];
    },
    callerOf: (key) => {
      const level = expectations[key]?.level;
      if (level === 'public') return undefined;
      if (level === 'coordinator') return coordinator.token;
      // Who asks, and who may still apply for membership.
      if (/zapytaj|\/inquiries$|czlonkostwo$|membership-applications$/.test(key)) return buyer.token;
      return things.ownerOf(key);
    },
  };
};

const slugOf = async (app: TestApp, member: CastMember): Promise<string> => {
  const { rows } = await app.ownerPool.query<{ slug: string }>(
    'select slug from membership where organisation_id = $1',
    [member.organisationId],
  );
  return rows[0]!.slug;
};
