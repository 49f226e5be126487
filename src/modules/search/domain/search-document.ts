import type { Grosze } from '../../../shared/money.js';

/** What is offered: the two kinds that a buyer filters by. */
export const searchKinds = ['product', 'service'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing that can be found, made of public facts only: whatever stands here may be shown to anyone.
 * The index neither knows nor asks where the document comes from.
 */
export type SearchDocument = {
  /** A UUID, the same as in the table of origin. */
  readonly id: string;
  /**
   * Grows with every change of anything in this document. An older version never replaces a newer one, in
   * whatever order the writes arrive; the same version again replaces itself.
   */
  readonly version: number;
  readonly title: string;
  /** The title in English; null when the supplier gives none. */
  readonly titleEn: string | null;
  readonly description: string;
  readonly supplierName: string;
  readonly supplierSlug: string;
  readonly supplierNip: string | null;
  /** The category's slug; `categoryName` is what people type. */
  readonly category: string;
  readonly categoryName: string;
  readonly categoryNameEn: string | null;
  readonly kind: SearchKind;
  /** Where it is delivered, in TERYT codes: a powiat '2862', a voivodeship '28', the whole country 'PL'. */
  readonly areas: readonly string[];
  /** The lowest known net price; null when the price is on request. */
  readonly priceFrom: Grosze | null;
  /** Lead time in days; null when it is agreed case by case. */
  readonly leadDays: number | null;
  readonly cpv: string | null;
  /** What the procurement vocabulary calls the code, in Polish and English. */
  readonly cpvNames: string | null;
  readonly sku: string | null;
  /** ISO instant of publication. */
  readonly publishedAt: string;
  /** By month ('YYYY-MM') what is shown as free, above nothing and in its own unit; in words: see `PLENTY_FREE`. */
  readonly free: Readonly<Record<string, number>>;
};

/** Says that a row is gone as of `version`; a put of that version or an older one will not bring it back. */
export type RemovedDocument = { readonly id: string; readonly version: number };
