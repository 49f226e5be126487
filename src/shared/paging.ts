/** One page of a list; pages are counted from 1. */
export type PageOf<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
};

/** Number of pages, at least 1. */
export const pageCount = ({ total, perPage }: { total: number; perPage: number }): number =>
  Math.max(1, Math.ceil(total / perPage));

/** Rows to skip before a page. */
export const offsetOf = ({ page, perPage }: { page: number; perPage: number }): number => (page - 1) * perPage;
