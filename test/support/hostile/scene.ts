import { randomUUID } from 'node:crypto';
import { expectations } from '../../architecture/access-expectations.js';
import { testApp, type TestApp } from '../app.js';
import { someOrganisation, type CastMember } from '../cast.js';
import { somePhoto } from '../catalog-scene.js';
import { factories, type Factories } from '../things.js';

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
  const photo = async () => {
    const listing = await things.make('draft');
    const made = await app
      .api(supplier.token)
      .post(`/api/v1/listings/${listing}/photos`)
      .field('alt', 'Stół z ciastem')
      .attach('photo', await somePhoto(60, 40), 'stol.jpg')
      .expect(201);
    return [listing, (made.body as { id: string }).id];
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
  const feature = async () => {
    const made = await app
      .api(coordinator.token)
      .post('/api/v1/features')
      .send({
        listing: await things.make('listing'),
        startsOn: '2027-01-01',
        endsOn: '2027-01-02',
        reason: 'Nowość',
      })
      .expect(201);
    return [(made.body as { id: string }).id];
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
  const moderated = (key: string) => (/unhide|przywroc/.test(key) ? hidden() : listing());
  const listing = async () => [await things.make('listing')];
  return {
    app,
    things,
    supplier,
    buyer,
    coordinator,
    idsFor: async (key) => {
      if (!key.includes(':')) return [];
      if (/photos\/:photoId|zdjecia\/:photoId/.test(key)) return photo();
      if (/membership-applications|zgloszenia/.test(key)) return application();
      if (/features|wyroznienia/.test(key)) return feature();
      if (/hide|koordynator\/oferty/.test(key)) return moderated(key);
      if (/:slug/.test(key)) return [await slugOf(app, supplier)];
      if (/media/.test(key)) return [(await photo())[1]!, 'card'];
      if (/GET \/oferty|GET \/api\/v1\/listings|POST \/oferty/.test(key)) return listing();
      const thing = expectations[key]?.of;
      return thing ? [await things.make(thing)] : [randomUUID(), randomUUID()];
    },
    callerOf: (key) => {
      const level = expectations[key]?.level;
      if (level === 'public') return undefined;
      if (level === 'coordinator') return coordinator.token;
      return key.startsWith('POST /oferty') || key.endsWith('/inquiries') ? buyer.token : things.ownerOf(key);
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
