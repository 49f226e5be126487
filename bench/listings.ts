import type { Random } from './random.js';
import type { Supplier } from './suppliers.js';
import { categoryWords, commonSentences, turns, type CategoryWords } from './words.js';

/** A row of the table `listing`, under the names of its columns. */
export type ListingRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string };

const slugs = Object.keys(categoryWords);
const DAY_MS = 86_400_000;

/** Published listings of the last two years; a supplier keeps to one to three categories. */
export const makeListings = (
  random: Random,
  suppliers: readonly Supplier[],
  count: number,
  now: Date,
): ListingRow[] => {
  const trades = new Map(
    suppliers.map(({ organisationId }) => [organisationId, random.sample(slugs, random.int(1, 3))]),
  );
  return Array.from({ length: count }, (_, index) => {
    const supplier = random.pick(suppliers);
    const category = random.pick(trades.get(supplier.organisationId) ?? slugs);
    return listing(random, supplier, category, { index, now });
  });
};

const listing = (
  random: Random,
  supplier: Supplier,
  category: string,
  { index, now }: { index: number; now: Date },
): ListingRow => {
  const words = categoryWords[category];
  if (!words) throw new Error(`No words for the category ${category}`);
  const published = new Date(now.getTime() - random.int(1, 730 * DAY_MS));
  return {
    id: random.id(published),
    organisation_id: supplier.organisationId,
    sku: random.chance(0.5) ? `${category.slice(0, 3).toUpperCase()}-${index}` : null,
    state: 'published',
    title: titleOf(random, words),
    description: descriptionOf(random, words, supplier),
    category,
    kind: words.kind,
    ...priceOf(random, words),
    min_order: random.chance(0.4) ? `od ${random.int(2, 50)} ${random.pick(words.units)}` : null,
    lead_days: random.chance(0.8) ? random.int(1, 30) : null,
    areas: areasOf(random, supplier),
    example: false,
    version: 1,
    index_version: 1,
    published_at: published,
    created_at: published,
    updated_at: published,
  };
};

const titleOf = (random: Random, words: CategoryWords): string =>
  [random.pick(words.subjects), random.pick(words.manners), random.chance(0.4) ? random.pick(turns) : '']
    .filter((part) => part !== '')
    .join(' ');

const descriptionOf = (random: Random, words: CategoryWords, { town, name }: Supplier): string =>
  [
    `${random.pick(words.subjects)} ${random.pick(words.manners)}: ${town} i okolice.`,
    ...random.sample(words.sentences, random.int(2, 4)).map((sentence) => `${sentence}.`),
    ...random.sample(commonSentences, random.int(1, 4)).map((sentence) => `${sentence}.`),
    `Zaprasza ${name}.`,
  ].join(' ');

const priceOf = (random: Random, { price: [least, most], units, vat }: CategoryWords) => {
  const kind = random.pick(['fixed', 'fixed', 'from', 'range', 'on-request']);
  // Cheap things are more frequent than dear ones.
  const min = Math.round(100 * least * (most / least) ** random.next()) / 100;
  const known = kind !== 'on-request';
  return {
    price_kind: kind,
    price_min: known ? min : null,
    price_max: kind === 'range' ? Math.round(min * random.int(120, 300)) / 100 : null,
    unit: known ? random.pick(units) : null,
    vat: known ? vat : null,
  };
};

const areasOf = (random: Random, { powiat }: Supplier): string[] => {
  const reach = random.next();
  if (reach < 0.08) return ['PL'];
  if (reach < 0.4) return ['28'];
  const further = random.sample(['2862', '2814', '2815', '2805', '2806', '2807', '2861'], random.int(0, 3));
  return [...new Set([powiat, ...further])];
};
