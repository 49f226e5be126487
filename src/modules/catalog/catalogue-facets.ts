import type { Lang } from '../../shared/lang.js';
import { parseDecimal, type Decimal } from '../../shared/decimal.js';
import { formatQuantity } from '../../shared/money.js';
import { formatMonth, parseMonth } from '../../shared/months.js';
import { areaName, isAreaCode, powiatCodes } from '../../shared/territory.js';
import { evidenceLabels, type EvidenceKind } from '../members/index.js';
import { organisationLabels, type OrganisationKind } from '../organisations/index.js';
import { countsServing, type Facets, type FacetValue } from '../search/index.js';
import { catalogLabels } from './catalog.labels.js';
import type { CategoryLine } from './data/vocabulary.queries.js';
import { countsWithBelow } from './domain/category-tree.js';
import { listingKinds } from './domain/listing-fields.js';
import type { SupplierFacets } from './domain/supplier-conditions.js';

/** For how many days a listing counts as new. */
export const NEW_DAYS = 30;

export type FacetChoice = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Of a category: how many others it stands below. */
  readonly depth?: number;
};

export const catalogueFacetNames = [
  ...(['category', 'kind', 'area', 'price', 'leadMax', 'month', 'supplier', 'supplierKind'] as const),
  ...(['evidence', 'share', 'certificate', 'new'] as const),
] as const;
export type CatalogueFacets = Readonly<Record<(typeof catalogueFacetNames)[number], readonly FacetChoice[]>>;

/** The facets of listings, named in the reader's language. */
export const namedFacets = (
  facets: Facets,
  chosenCategory: string | undefined,
  categories: readonly CategoryLine[],
  lang: Lang,
): Pick<CatalogueFacets, 'category' | 'kind' | 'area' | 'price' | 'leadMax' | 'month' | 'new'> => {
  const countIn = (values: readonly FacetValue[], value: string) =>
    values.find((each) => each.value === value)?.count ?? 0;
  const serving = countsServing(facets.area);
  return {
    category: countsWithBelow(categories, (slug) => countIn(facets.category, slug))
      .map(({ category: { slug, namePl, nameEn }, count, depth }) => ({
        ...{ value: slug, label: lang === 'pl' ? namePl : nameEn, count },
        ...(depth > 0 && { depth }),
      }))
      .filter(({ value, count }) => count > 0 || value === chosenCategory),
    kind: listingKinds.map((kind) => ({
      value: kind,
      label: catalogLabels[lang].kinds[kind],
      count: countIn(facets.kind, kind),
    })),
    area: powiatCodes.map((code) => ({
      value: code,
      label: isAreaCode(code) ? areaName(code, lang) : code,
      count: serving(code),
    })),
    price: facets.price.map(({ value, count }) => ({ value, label: bandLabel(value, lang), count })),
    leadMax: facets.lead.map(({ value, count }) => ({ value, label: leadLabel(value, lang), count })),
    month: facets.month.map(({ value, count }) => ({ value, label: monthLabel(value, lang), count })),
    new: facets.new.map(({ value, count }) => ({ value, label: catalogLabels[lang].newIn(NEW_DAYS), count })),
  };
};

/** Every search names the same few steps: each is put into words once. */
const once = (label: (value: string, lang: Lang) => string) => {
  const known: Record<Lang, Map<string, string>> = { pl: new Map(), en: new Map() };
  return (value: string, lang: Lang): string => {
    const before = known[lang].get(value);
    if (before !== undefined) return before;
    const words = label(value, lang);
    known[lang].set(value, words);
    return words;
  };
};

/** Its bounds as `priceMin` and `priceMax` have them; an open one is left out. */
export const boundsOfBand = (band: string): { priceMin?: Decimal; priceMax?: Decimal } => {
  const [priceMin, priceMax] = band.split('-').map((bound) => parseDecimal(bound));
  return { ...(priceMin && { priceMin }), ...(priceMax && { priceMax }) };
};

const bandLabel = once((band, lang) => {
  const { priceMin, priceMax } = boundsOfBand(band);
  return catalogLabels[lang].priceBand(
    priceMin && formatQuantity(priceMin, lang),
    priceMax && formatQuantity(priceMax, lang),
  );
});
const leadLabel = once((days, lang) => catalogLabels[lang].leadUpTo(Number(days)));
const monthLabel = once((month, lang) => formatMonth(parseMonth(month)!, lang));

/** The same of what is asked of suppliers, without their names. */
export const namedSupplierFacets = (
  facets: SupplierFacets,
  lang: Lang,
): Pick<CatalogueFacets, 'supplierKind' | 'evidence' | 'share' | 'certificate'> => ({
  supplierKind: facets.supplierKind.map(({ value, count }) => ({
    ...{ value, count },
    label: organisationLabels[lang].kinds[value as OrganisationKind],
  })),
  evidence: facets.evidence.map(({ value, count }) => ({
    ...{ value, count },
    label: evidenceLabels[lang].kinds[value as EvidenceKind],
  })),
  share: facets.share.map(({ value, count }) => ({
    ...{ value, count },
    label: catalogLabels[lang].shareFrom(value),
  })),
  certificate: facets.certificate,
});
