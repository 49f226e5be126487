import { fold } from '../../../shared/text.js';
import type { EvidenceKind, SupplierTraits } from '../../members/index.js';
import type { OrganisationKind } from '../../organisations/index.js';

/** What a buyer asks of a listing's supplier; each may be left out. */
export type SupplierConditions = {
  readonly supplier?: string | undefined;
  readonly supplierKind?: OrganisationKind | undefined;
  /** All of them, checked by the coordinator. */
  readonly evidence: readonly EvidenceKind[];
  /** At least this checked share of workers of art. 94, in percent. */
  readonly share?: number | undefined;
  /** All of them, by their names in any spelling of capitals and diacritics. */
  readonly certificate: readonly string[];
};

/** Shares to choose from; art. 94 of the Public Procurement Law asks for at least 30 %. */
export const shareSteps = [30, 50, 75] as const;

/** Evidence that a buyer may ask for by its kind alone. */
export const askedEvidence = [
  'social-enterprise',
  'sheltered-workshop',
  'public-benefit',
  'pro-social-mark',
  'insurance',
] as const satisfies readonly EvidenceKind[];

export type Counted = { readonly value: string; readonly count: number };

export type SupplierFacets = {
  readonly supplier: readonly Counted[];
  readonly supplierKind: readonly Counted[];
  readonly evidence: readonly Counted[];
  readonly share: readonly Counted[];
  /** By folded names, each with a spelling that is in use. */
  readonly certificate: readonly (Counted & { readonly label: string })[];
};

/** Certificates to choose from, the most frequent first. */
const MOST_CERTIFICATES = 30;

type Single = 'supplier' | 'supplierKind' | 'share';

/** Whether a supplier is what is asked for, one condition aside. */
const meets = (traits: SupplierTraits, asked: SupplierConditions, aside?: Single): boolean =>
  (aside === 'supplier' || asked.supplier === undefined || traits.slug === asked.supplier) &&
  (aside === 'supplierKind' || asked.supplierKind === undefined || traits.kind === asked.supplierKind) &&
  (aside === 'share' || asked.share === undefined || (traits.share ?? 0) >= asked.share) &&
  asked.evidence.every((kind) => traits.verified.includes(kind)) &&
  asked.certificate.every((name) => traits.certificates.some((own) => fold(own) === fold(name)));

/** The slugs of those who are what is asked for; undefined when nothing but a supplier's name is asked. */
export const suppliersMeeting = (
  all: readonly SupplierTraits[],
  asked: SupplierConditions,
): string[] | undefined => {
  const { supplierKind, evidence, share, certificate } = asked;
  if (supplierKind === undefined && share === undefined && evidence.length + certificate.length === 0) {
    return undefined;
  }
  return all.filter((traits) => meets(traits, asked, 'supplier')).map(({ slug }) => slug);
};

/**
 * What choosing each value would show. `counts`: the documents by supplier under all conditions but those on suppliers.
 * One answer is counted without itself, one of several together with those that are chosen.
 */
export const supplierFacets = (
  counts: readonly Counted[],
  all: readonly SupplierTraits[],
  asked: SupplierConditions,
): SupplierFacets => {
  const bySlug = new Map(all.map((traits) => [traits.slug, traits]));
  const known = counts.flatMap(({ value, count }) => {
    const traits = bySlug.get(value);
    return traits ? [{ traits, count }] : [];
  });
  const sum = (aside: Single | undefined, has: (traits: SupplierTraits) => boolean): number =>
    known.reduce(
      (total, { traits, count }) => (has(traits) && meets(traits, asked, aside) ? total + count : total),
      0,
    );
  const kinds = [...new Set(known.map(({ traits }) => traits.kind))];
  const labels = new Map<string, string>();
  for (const { traits } of known) {
    for (const name of traits.certificates) if (!labels.has(fold(name))) labels.set(fold(name), name);
  }
  for (const name of asked.certificate) if (!labels.has(fold(name))) labels.set(fold(name), name);
  return {
    supplier: known
      .filter(({ traits }) => meets(traits, asked, 'supplier'))
      .map(({ traits, count }) => ({ value: traits.slug, count })),
    supplierKind: kinds
      .map((kind) => ({ value: kind, count: sum('supplierKind', (traits) => traits.kind === kind) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    evidence: askedEvidence.map((kind) => ({
      value: kind,
      count: sum(undefined, ({ verified }) => verified.includes(kind)),
    })),
    share: shareSteps.map((step) => ({
      value: String(step),
      count: sum('share', ({ share }) => (share ?? 0) >= step),
    })),
    certificate: [...labels]
      .map(([value, label]) => ({
        value,
        label,
        count: sum(undefined, ({ certificates }) => certificates.some((own) => fold(own) === value)),
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_CERTIFICATES),
  };
};
