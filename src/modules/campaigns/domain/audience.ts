import type { Lang } from '../../../shared/lang.js';

/** For whom a campaign is; an empty list is everybody. */
export type Audience = {
  readonly categories: readonly string[];
  readonly powiats: readonly string[];
  readonly buyerKinds: readonly string[];
  readonly languages: readonly Lang[];
};

/** What a page is about, as far as that narrows what may stand there; null = it says nothing of it. */
export type Asked = {
  readonly lang: Lang;
  /** A listing of one of these only. */
  readonly categories: readonly string[] | null;
  readonly kind: string | null;
  readonly powiat: string | null;
  /** Of the reader's organisation. */
  readonly buyerKind: string | null;
  /** Of campaigns that show this listing only, and of others than its supplier. */
  readonly beside: { readonly listingId: string; readonly organisationId: string } | null;
  /** Those that stand on the page anyway. */
  readonly without: ReadonlySet<string>;
};

/** A page that narrows nothing. */
export const anyPage = (lang: Lang): Asked => ({
  lang,
  categories: null,
  kind: null,
  powiat: null,
  buyerKind: null,
  beside: null,
  without: new Set(),
});

const admits = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || value === null || list.includes(value);

/** Whether the campaign is for readers of the page. What is not known of them keeps nothing from them. */
export const isFor = (audience: Audience, asked: Asked): boolean =>
  audience.languages.includes(asked.lang) &&
  admits(audience.powiats, asked.powiat) &&
  admits(audience.buyerKinds, asked.buyerKind) &&
  (asked.categories === null || asked.categories.some((category) => admits(audience.categories, category)));

/** Whether the listing fits what the reader asked for. */
export const fitsPage = (
  listing: {
    readonly listingId: string;
    readonly organisationId: string;
    readonly category: string;
    readonly kind: string;
  },
  asked: Asked,
): boolean =>
  (asked.categories === null || asked.categories.includes(listing.category)) &&
  (asked.kind === null || asked.kind === listing.kind) &&
  !asked.without.has(listing.listingId) &&
  asked.beside?.organisationId !== listing.organisationId;
