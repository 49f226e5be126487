import type { LocalDate } from '../../../../shared/dates.js';
import type { Month } from '../../../../shared/months.js';
import type { AreaCode } from '../../../../shared/territory.js';
import { bestOf, type CapacityFit } from './capacity-fit.js';

/** What a procedure asks for, as far as suppliers are suggested by it. */
export type Need = {
  /** Slugs. */
  readonly categories: readonly string[];
  /** Codes with or without their check digit. */
  readonly cpv: readonly string[];
  /** Where it is wanted; [] when the buyer does not say. */
  readonly areas: readonly AreaCode[];
  /** Kinds of evidence that the buyer requires. */
  readonly evidence: readonly string[];
  readonly today: LocalDate;
};

export type OfferedListing = {
  readonly category: string;
  readonly cpv: readonly string[];
  readonly areas: readonly AreaCode[];
  /** How its shown free capacity meets the need; null where the supplier shows none, or the need names no time. */
  readonly capacity: CapacityFit | null;
};

export type ShownEvidence = {
  readonly kind: string;
  readonly validFrom: LocalDate;
  /** The last day; null without an end. */
  readonly validUntil: LocalDate | null;
  /** Whether the coordinator has checked it. */
  readonly verified: boolean;
};

export type Offering = {
  readonly listings: readonly OfferedListing[];
  readonly evidence: readonly ShownEvidence[];
};

/** Why a supplier is suggested, or what speaks against it; said in words by `reasonWords`. */
export type Reason =
  | { readonly kind: 'category'; readonly categories: readonly string[] }
  | { readonly kind: 'cpv'; readonly codes: readonly string[] }
  | { readonly kind: 'area'; readonly served: readonly AreaCode[]; readonly missing: readonly AreaCode[] }
  | { readonly kind: 'capacity'; readonly level: CapacityFit['level']; readonly months: readonly Month[] }
  | {
      readonly kind: 'evidence';
      readonly verified: readonly string[];
      readonly declared: readonly string[];
      readonly missing: readonly string[];
    };

export type Fit = { readonly points: number; readonly reasons: readonly Reason[] };

/** The codes that serve a place: itself, its voivodeship, the whole country. */
const serving = (place: AreaCode): readonly string[] => [place, place.slice(0, 2), 'PL'];

/** Whether a supplier that serves these areas comes to the place: a powiat is served by whoever serves more. */
export const serves = (areas: readonly AreaCode[], place: AreaCode): boolean =>
  areas.some((area) => serving(place).includes(area));

/** The class of a CPV code, its first four digits: 5552 of 55520000-1. */
const classOf = (code: string): string => code.slice(0, 4);

/** What a fit is made of; nothing else counts, and nobody can pay for a point. */
export const fitPoints = {
  category: 1,
  cpv: 1,
  allPlaces: 2,
  somePlaces: 1,
  enoughCapacity: 2,
  /** Some is shown and cannot be compared, or nothing is. Who is full gets none. */
  unknownCapacity: 1,
  allEvidence: 2,
  someEvidence: 1,
} as const;

/**
 * How well a supplier fits, by `fitPoints`; null when it is not to be suggested: none of its listings is of what is
 * asked for, by category or class of the CPV, or none of those is delivered to any of the places.
 */
export const fitOf = (need: Need, { listings, evidence }: Offering): Fit | null => {
  const classes = new Set(need.cpv.map(classOf));
  const alike = listings.filter(
    ({ category, cpv }) =>
      need.categories.includes(category) || cpv.some((code) => classes.has(classOf(code))),
  );
  const fitting =
    need.areas.length === 0
      ? alike
      : alike.filter(({ areas }) => need.areas.some((place) => serves(areas, place)));
  if (fitting.length === 0) return null;
  const judged = [
    byCategory(need, fitting),
    byCpv(classes, fitting),
    byArea(need, fitting),
    byCapacity(fitting),
    byEvidence(need, evidence),
  ];
  return {
    points: judged.reduce((sum, { points }) => sum + points, 0),
    reasons: judged.flatMap(({ reason }) => (reason ? [reason] : [])),
  };
};

type Judged = { readonly points: number; readonly reason: Reason | null };

const byCategory = (need: Need, listings: readonly OfferedListing[]): Judged => {
  const categories = need.categories.filter((wanted) => listings.some(({ category }) => category === wanted));
  return categories.length === 0
    ? { points: 0, reason: null }
    : { points: fitPoints.category, reason: { kind: 'category', categories } };
};

const byCpv = (classes: ReadonlySet<string>, listings: readonly OfferedListing[]): Judged => {
  const shared = listings.flatMap(({ cpv }) => cpv.filter((code) => classes.has(classOf(code))));
  const codes = [...new Set(shared)].sort();
  return codes.length === 0
    ? { points: 0, reason: null }
    : { points: fitPoints.cpv, reason: { kind: 'cpv', codes } };
};

const byArea = (need: Need, listings: readonly OfferedListing[]): Judged => {
  if (need.areas.length === 0) return { points: 0, reason: null };
  const areas = listings.flatMap((listing) => listing.areas);
  const served = need.areas.filter((place) => serves(areas, place));
  const missing = need.areas.filter((place) => !served.includes(place));
  return {
    points: missing.length === 0 ? fitPoints.allPlaces : fitPoints.somePlaces,
    reason: { kind: 'area', served, missing },
  };
};

/** By the listing that can do most of it; who shows nothing stands between who can and who cannot. */
const byCapacity = (listings: readonly OfferedListing[]): Judged => {
  const best = bestOf(listings.flatMap(({ capacity }) => (capacity ? [capacity] : [])));
  if (!best) return { points: fitPoints.unknownCapacity, reason: null };
  const points = { enough: fitPoints.enoughCapacity, some: fitPoints.unknownCapacity, short: 0 }[best.level];
  return { points, reason: { kind: 'capacity', level: best.level, months: best.months } };
};

const byEvidence = ({ evidence: required, today }: Need, shown: readonly ShownEvidence[]): Judged => {
  if (required.length === 0) return { points: 0, reason: null };
  const holding = shown.filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today),
  );
  const isVerified = (kind: string) => holding.some((each) => each.kind === kind && each.verified);
  const isHeld = (kind: string) => holding.some((each) => each.kind === kind);
  const verified = required.filter(isVerified);
  const declared = required.filter((kind) => isHeld(kind) && !isVerified(kind));
  const missing = required.filter((kind) => !isHeld(kind));
  const { allEvidence, someEvidence } = fitPoints;
  const points = missing.length === 0 ? allEvidence : missing.length < required.length ? someEvidence : 0;
  return { points, reason: { kind: 'evidence', verified, declared, missing } };
};
