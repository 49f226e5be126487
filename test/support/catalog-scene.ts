import sharp from 'sharp';
import { Memberships } from '../../src/modules/members/index.js';
import { Db } from '../../src/platform/database/db.js';
import type { TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';

/** A cooperative that is a member of the cluster, with its owner's token. */
export const someSupplier = async (
  app: TestApp,
  name: string,
  town = 'Olsztyn',
): Promise<CastMember & { slug: string }> => {
  const organisation = await someOrganisation(app, { kind: 'social-cooperative', name, town });
  const slug = await join(app, organisation);
  return { ...organisation, slug };
};

const join = async (app: TestApp, { organisationId, name }: CastMember): Promise<string> => {
  const memberships = app.app.get(Memberships, { strict: false });
  const { slug } = await app.app
    .get(Db, { strict: false })
    .tx('system', (tx) => memberships.join(tx, { id: organisationId, name }, 'supplier'));
  return slug;
};

/** A listing that lacks nothing. */
export const catering = {
  title: 'Catering konferencyjny – przerwy kawowe i lunch',
  description: 'Przerwy kawowe, zimna płyta i lunch w formie bufetu. Obsługa i sprzątanie w cenie.',
  category: 'catering',
  kind: 'service',
  price: { kind: 'range', min: '35', max: '85,50', unit: 'osoba', vat: '8' },
  minOrder: '15 osób',
  minQuantity: '15',
  leadDays: 5,
  areas: ['2862', '2814'],
  cpv: '55520000-1',
  sku: 'K-1',
};

/** Creates and publishes through the API; answers the id. */
export const publishedListing = async (
  app: TestApp,
  supplier: CastMember,
  fields: Partial<typeof catering> = {},
): Promise<string> => {
  const api = app.api(supplier.token);
  const made = await api
    .post('/api/v1/listings')
    .send({ ...catering, ...fields })
    .expect(201);
  const { id } = made.body as { id: string };
  await api.post(`/api/v1/listings/${id}/publish`).expect(200);
  return id;
};

/** A photo as a phone takes it. */
export const somePhoto = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 120, b: 110 } } })
    .jpeg()
    .toBuffer();

/** Adds a photo to the organisation’s listing; the photo's id. */
export const photoOn = async (
  app: TestApp,
  { token }: { token: string },
  listing: string,
): Promise<string> => {
  const made = await app
    .api(token)
    .post(`/api/v1/listings/${listing}/photos`)
    .field('alt', 'Stół')
    .attach('photo', await somePhoto(60, 40), 'stol.jpg')
    .expect(201);
  return (made.body as { id: string }).id;
};
