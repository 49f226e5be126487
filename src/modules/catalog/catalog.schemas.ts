import { z } from 'zod';
import { decimal, line, listOf, maybe, prose, whole } from '../../platform/validation/fields.js';
import { areaCodes } from '../../shared/territory.js';
import { vatRates } from '../../shared/vat.js';
import { shownCapacityAnswer } from './capacity.schemas.js';
import { CPV_CODE } from './domain/cpv-list.js';
import { listingKinds, priceKinds, type ListingFields } from './domain/listing-fields.js';
import { listingStates } from './domain/listing-states.js';
import { runningOfferAnswer } from './price-offers.schemas.js';
import { settledPrice } from './domain/listing-rules.js';

/** An amount as typed or as a JSON number; 1e309 arrives as Infinity and is refused in words. */
const amount = () =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), decimal({ positive: true }));

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const cpvCode = z.string().trim().regex(CPV_CODE);

const price = z.strictObject({
  kind: z.enum(priceKinds).default('on-request'),
  min: maybe(amount()),
  max: maybe(amount()),
  unit: maybe(line(40)),
  vat: maybe(z.enum(vatRates)),
});

export const TITLE_MAX = 140;
export const DESCRIPTION_MAX = 6000;

const shape = {
  title: line(TITLE_MAX),
  description: maybe(prose(DESCRIPTION_MAX)),
  titleEn: maybe(line(TITLE_MAX)),
  descriptionEn: maybe(prose(DESCRIPTION_MAX)),
  category: maybe(slug),
  kind: z.enum(listingKinds).default('service'),
  price: price.default({ kind: 'on-request', min: null, max: null, unit: null, vat: null }),
  minOrder: maybe(line(80)),
  minQuantity: maybe(amount()),
  leadDays: maybe(whole(0, 365)),
  areas: listOf(z.enum(areaCodes), { max: areaCodes.length })
    .nullish()
    .transform((areas) => areas ?? []),
  cpv: maybe(cpvCode),
  sku: maybe(line(40)),
};

const settled = (input: z.output<z.ZodObject<typeof shape>>): ListingFields => ({
  ...input,
  price: settledPrice(input.price),
  areas: [...new Set(input.areas)],
});

/** All fields of a listing; what is absent is empty. */
export const listingBody = z.strictObject(shape).transform(settled);

/** The form of an edit: all fields, and the version that was edited. */
export const listingForm = z
  .strictObject({ ...shape, version: whole(1, 1_000_000_000) })
  .transform(({ version, ...fields }) => ({ version, fields: settled(fields) }));

/** A partial edit: an absent field stays, null empties it; `price` is given whole. */
export const listingPatch = z.strictObject({
  version: whole(1, 1_000_000_000),
  ...z.strictObject(shape).partial().shape,
});
export type ListingPatch = z.output<typeof listingPatch>;

export const altBody = z.strictObject({ alt: line(160) });
/** The same in a form that names the photo, since a page holds one form per photo. */
export const altForm = z.strictObject({ alt: z.record(z.string().max(40), line(160)) });

const priceAnswer = z
  .object({
    kind: z.enum(priceKinds),
    min: z.string().nullable().meta({ description: 'Net, in zloty, decimal text' }),
    max: z.string().nullable(),
    unit: z.string().nullable(),
    vat: z.enum(vatRates).nullable(),
  })
  .meta({ id: 'ListingPrice' });

const supplierAnswer = z
  .object({ name: z.string(), slug: z.string(), town: z.string() })
  .meta({ id: 'ListingSupplier' });

const photoAnswer = z
  .object({
    id: z.uuid(),
    alt: z.string(),
    card: z.string(),
    large: z.string(),
    width: z.int(),
    height: z.int(),
  })
  .meta({ id: 'ListingPhoto' });

const cardShape = {
  id: z.uuid(),
  sku: z.string().nullable(),
  title: z.string(),
  supplier: supplierAnswer,
  category: z.string(),
  categoryName: z.string(),
  kind: z.enum(listingKinds),
  price: priceAnswer,
  minOrder: z.string().nullable(),
  leadDays: z.int().nullable(),
  areas: z.array(z.enum(areaCodes)),
  example: z.boolean(),
  publishedAt: z.iso.datetime(),
  offer: runningOfferAnswer.nullable().meta({ description: 'A lower price that holds today; null: none' }),
};

export const listingCardAnswer = z
  .object({ ...cardShape, photo: photoAnswer.nullable() })
  .meta({ id: 'ListingCard' });

export const listingAnswer = z
  .object({
    ...cardShape,
    description: z.string(),
    minQuantity: z.string().nullable(),
    cpv: z.object({ code: z.string(), name: z.string() }).nullable(),
    capacity: shownCapacityAnswer.nullable().meta({ description: 'null = the supplier shows none' }),
    photos: z.array(photoAnswer),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Listing' });

export const categoriesAnswer = z
  .object({
    items: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        parent: z.string().nullable().meta({ description: 'The group that it stands below' }),
        listings: z.int().meta({ description: 'Of a group: those below it too' }),
      }),
    ),
  })
  .meta({ id: 'Categories' });

/** A listing as its owner's programs see it: all fields, whatever its state. */
export const ownListingAnswer = z
  .object({
    id: z.uuid(),
    state: z.enum(listingStates),
    version: z.int(),
    hidden: z.boolean(),
    title: z.string(),
    description: z.string().nullable(),
    titleEn: z.string().nullable(),
    descriptionEn: z.string().nullable(),
    category: z.string().nullable(),
    kind: z.enum(listingKinds),
    price: priceAnswer,
    minOrder: z.string().nullable(),
    minQuantity: z.string().nullable(),
    leadDays: z.int().nullable(),
    areas: z.array(z.enum(areaCodes)),
    cpv: z.string().nullable(),
    sku: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    photos: z.array(photoAnswer),
  })
  .meta({ id: 'OwnListing' });

export const photoMadeAnswer = photoAnswer;
export const moderatedQuery = z.object({
  show: z.enum(['visible', 'hidden']).catch('visible'),
  q: line(100).optional().catch(undefined),
  page: whole(1, 10_000).catch(1),
});
