import { fold } from '../../../shared/text.js';
import type { EvidenceKind, SupplierTraits } from '../../members/index.js';
import type { OrganisationKind } from '../../organisations/index.js';

/** A supplier as conditions are held against it. */
type KnownSupplier = Omit<SupplierTraits, 'certificates'> & {
  /** Spellings of their names by the folded ones, by which they are compared. */
  readonly certificates: ReadonlyMap<string, string>;
};

/** By slug. */
export type KnownSuppliers = ReadonlyMap<string, KnownSupplier>;

export const knownSuppliers = (all: readonly SupplierTraits[]): KnownSuppliers =>
  new Map(
    all.map(({ certificates, ...traits }) => [
      traits.slug,
      { ...traits, certificates: new Map(certificates.map((name) => [fold(name), name])) },
    ]),
  );

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

/** Says of a supplier whether it is what is asked for, one condition aside. */
const meeting = (asked: SupplierConditions) => {
  const certificates = asked.certificate.map(fold);
  return (known: KnownSupplier, aside?: Single): boolean =>
    (aside === 'supplier' || asked.supplier === undefined || known.slug === asked.supplier) &&
    (aside === 'supplierKind' || asked.supplierKind === undefined || known.kind === asked.supplierKind) &&
    (aside === 'share' || asked.share === undefined || (known.share ?? 0) >= asked.share) &&
    asked.evidence.every((kind) => known.verified.includes(kind)) &&
    certificates.every((name) => known.certificates.has(name));
};

/** The slugs of those who are what is asked for; undefined when nothing but a supplier's name is asked. */
export const suppliersMeeting = (all: KnownSuppliers, asked: SupplierConditions): string[] | undefined => {
  const { supplierKind, evidence, share, certificate } = asked;
  if (supplierKind === undefined && share === undefined && evidence.length + certificate.length === 0) {
    return undefined;
  }
  const meets = meeting(asked);
  return [...all.values()].filter((known) => meets(known, 'supplier')).map(({ slug }) => slug);
};

/**
 * What choosing each value would show. `counts`: the documents by supplier under all conditions but those on suppliers.
 * One answer is counted without itself, one of several together with those that are chosen. Each search counts
 * thousands of suppliers: once through them is enough.
 */
export const supplierFacets = (
  counts: readonly Counted[],
  all: KnownSuppliers,
  asked: SupplierConditions,
): SupplierFacets => {
  const meets = meeting(asked);
  const supplier: Counted[] = [];
  const [kinds, evidence, shares, certificates] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const labels = new Map<string, string>();
  for (const each of counts) {
    const { value, count } = each;
    const known = all.get(value);
    if (!known) continue;
    if (meets(known, 'supplier')) supplier.push(each);
    kinds.add(known.kind, meets(known, 'supplierKind') ? count : 0);
    const ofShare = meets(known, 'share') ? count : 0;
    for (const step of shareSteps) if ((known.share ?? 0) >= step) shares.add(String(step), ofShare);
    const ofAll = meets(known) ? count : 0;
    for (const kind of known.verified) evidence.add(kind, ofAll);
    for (const [name, spelling] of known.certificates) {
      certificates.add(name, ofAll);
      if (!labels.has(name)) labels.set(name, spelling);
    }
  }
  for (const name of asked.certificate) if (!labels.has(fold(name))) labels.set(fold(name), name);
  return {
    supplier,
    supplierKind: [...kinds.keys()].map((kind) => kinds.counted(kind)).sort(mostFirst),
    evidence: askedEvidence.map((kind) => evidence.counted(kind)),
    share: shareSteps.map((step) => shares.counted(String(step))),
    certificate: [...labels]
      .map(([name, label]) => ({ ...certificates.counted(name), label }))
      .sort(mostFirst)
      .slice(0, MOST_CERTIFICATES),
  };
};

/** Documents by value. */
class Tally extends Map<string, number> {
  add(value: string, count: number): void {
    this.set(value, (this.get(value) ?? 0) + count);
  }

  counted(value: string): Counted {
    return { value, count: this.get(value) ?? 0 };
  }
}

const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1);
