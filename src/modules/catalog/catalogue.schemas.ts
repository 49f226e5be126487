import { z } from 'zod';
import { decimal, line, listOf, whole } from '../../platform/validation/fields.js';
import { parseMonth, type Month } from '../../shared/months.js';
import { powiatCodes } from '../../shared/territory.js';
import { evidenceKinds } from '../members/index.js';
import { organisationKinds } from '../organisations/index.js';
import { listingCardAnswer, slug } from './catalog.schemas.js';
import { capacityBands } from './domain/capacity.js';
import { listingKinds } from './domain/listing-fields.js';
import { narrowings, type Narrowing } from './domain/narrowings.js';

const month = () =>
  z
    .string()
    .refine((text) => parseMonth(text) !== null)
    .transform((text): Month => parseMonth(text)!)
    .meta({ description: 'YYYY-MM, from the present month to eleven months ahead' });

/** Search parameters of the API and of the catalogue page alike. */
export const catalogueSorts = ['relevance', 'price', 'leadTime', 'newest'] as const;
export const catalogueQuery = z.object({
  q: z
    .string()
    .max(1000)
    .transform((text) =>
      text
        .replace(/[\u0000-\u001f]/g, ' ')
        .slice(0, 300)
        .trim(),
    )
    .default(''),
  category: slug.optional().meta({ description: 'With all categories below it' }),
  kind: z.enum(listingKinds).optional(),
  area: z.enum(powiatCodes).optional().meta({
    description: 'A county; what is delivered in its whole voivodeship or the whole country matches too',
  }),
  priceMin: decimal({ places: 2, positive: true }).optional(),
  priceMax: decimal({ places: 2, positive: true }).optional(),
  leadMax: whole(1, 365).optional().meta({ description: 'Lead time of at most so many days' }),
  month: month().optional(),
  capacity: decimal({ positive: true }).optional().meta({
    description:
      'With `month`: free capacity of at least this in the listing’s own unit. Suppliers who tell it in words are found when they say “half or more”, whatever the amount; those who do not show it are not found.',
  }),
  supplier: slug.optional(),
  supplierKind: z.enum(organisationKinds).optional(),
  evidence: listOf(z.enum(evidenceKinds), { max: evidenceKinds.length })
    .optional()
    .meta({ description: 'All of them in force and checked by the coordinator' }),
  share: whole(1, 100)
    .optional()
    .meta({ description: 'Art. 94: at least this checked share of workers, in percent' }),
  certificate: listOf(line(120), { max: 10 })
    .optional()
    .meta({ description: 'Names of certificates in force and checked by the coordinator, all of them' }),
  new: z.literal('1').optional().meta({ description: '1: published within the last 30 days' }),
  sort: z.enum(catalogueSorts).default('relevance'),
  page: whole(1, 10_000).prefault(1),
  perPage: whole(1, 60).prefault(24),
});
export type CatalogueQuery = z.output<typeof catalogueQuery>;

/** The query without these conditions; a capacity says nothing without its month. */
export const without = <Query extends Partial<CatalogueQuery>>(
  query: Query,
  dropped: readonly Narrowing[],
): Query => ({
  ...query,
  ...Object.fromEntries(dropped.map((name) => [name, name === 'q' ? '' : undefined])),
  ...(dropped.includes('month') && { capacity: undefined }),
});

/** The page forgives: an empty field of the form or a value that means nothing narrows nothing. */
const forgiving = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return schema.safeParse(one).success && one !== '' ? one : undefined;
  }, schema);

/** The same of a list: the values that mean something stay. */
const forgivingList = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const all: unknown[] = Array.isArray(value) ? value : [value];
    const kept = all.filter((one) => one !== '' && one !== undefined && schema.safeParse(one).success);
    return kept.length > 0 ? kept.slice(0, 10) : undefined;
  }, schema);

const asked = catalogueQuery.shape;
export const cataloguePageQuery = z.object({
  q: forgiving(asked.q),
  category: forgiving(asked.category),
  kind: forgiving(asked.kind),
  area: forgiving(asked.area),
  priceMin: forgiving(asked.priceMin),
  priceMax: forgiving(asked.priceMax),
  leadMax: forgiving(asked.leadMax),
  month: forgiving(asked.month),
  capacity: forgiving(asked.capacity),
  supplier: forgiving(asked.supplier),
  supplierKind: forgiving(asked.supplierKind),
  evidence: forgivingList(asked.evidence),
  share: forgiving(asked.share),
  certificate: forgivingList(asked.certificate),
  new: forgiving(asked.new),
  sort: forgiving(asked.sort),
  page: forgiving(asked.page),
} satisfies Record<Exclude<keyof CatalogueQuery, 'perPage'>, unknown>);
/** What the address of the catalogue page says. */
export type CatalogueState = z.output<typeof cataloguePageQuery>;

const facetChoice = z.object({ value: z.string(), label: z.string(), count: z.int() });
const facetAnswer = z.array(facetChoice);

export const foundCardAnswer = listingCardAnswer
  .extend({
    free: z
      .object({
        month: z.string(),
        free: z.string().nullable(),
        band: z.enum(capacityBands).nullable(),
        unit: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'Free capacity in the month asked for, as its supplier shows it' }),
  })
  .meta({ id: 'FoundListing' });

export const listingPageAnswer = z
  .object({
    items: z.array(foundCardAnswer),
    total: z.int(),
    page: z.int(),
    perPage: z.int(),
    facets: z.object({
      category: z.array(facetChoice.extend({ depth: z.int().optional() })).meta({
        description: 'The tree in its order, each with those below it; `depth`: how many it stands below',
      }),
      kind: facetAnswer,
      area: facetAnswer,
      price: facetAnswer.meta({
        description: 'Values are “priceMin-priceMax” in złoty, an open end is empty',
      }),
      leadMax: facetAnswer,
      month: facetAnswer.meta({ description: 'Counted for the `capacity` asked for, where one is' }),
      supplier: facetAnswer,
      supplierKind: facetAnswer,
      evidence: facetAnswer,
      share: facetAnswer,
      certificate: facetAnswer,
      new: facetAnswer,
    }),
    suggestions: z.array(z.string()),
    nearest: z
      .object({ dropped: z.array(z.enum(narrowings)), total: z.int(), items: z.array(foundCardAnswer) })
      .nullable()
      .meta({ description: 'When nothing is found: what is, without these conditions; null: nothing still' }),
  })
  .meta({ id: 'ListingPage' });
