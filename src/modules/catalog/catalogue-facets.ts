import type { Lang } from '../../shared/lang.js';
import { areaName, isAreaCode, powiatCodes } from '../../shared/territory.js';
import { evidenceLabels, type EvidenceKind } from '../members/index.js';
import { organisationLabels, type OrganisationKind } from '../organisations/index.js';
import { countsServing, type Facets, type FacetValue } from '../search/index.js';
import { catalogLabels } from './catalog.labels.js';
import type { CategoryLine } from './data/vocabulary.queries.js';
import { countsWithBelow } from './domain/category-tree.js';
import { listingKinds } from './domain/listing-fields.js';
import type { SupplierFacets } from './domain/supplier-conditions.js';

export type FacetChoice = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Of a category: how many others it stands below. */
  readonly depth?: number;
};

type CatalogueFacetName =
  'category' | 'kind' | 'area' | 'supplier' | 'supplierKind' | 'evidence' | 'share' | 'certificate';
export type CatalogueFacets = Readonly<Record<CatalogueFacetName, readonly FacetChoice[]>>;

/** The facets of listings, named in the reader's language. */
export const namedFacets = (
  facets: Facets,
  chosenCategory: string | undefined,
  categories: readonly CategoryLine[],
  lang: Lang,
): Pick<CatalogueFacets, 'category' | 'kind' | 'area'> => {
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
  };
};

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
