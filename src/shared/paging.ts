/** One page of a list. `total` counts the whole list; `page` starts from 1. */
export type PageOf<T> = { items: T[]; total: number; page: number; perPage: number };

const whole = (name: string, value: number, least: number): void => {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${name} must be ≥ ${least}: ${value}`);
};

/**
 * How many pages there are; 1 for an empty list, for it is shown as one page that says so. RangeError if
 * malformed.
 */
export const pageCount = ({ total, perPage }: Pick<PageOf<unknown>, 'total' | 'perPage'>): number => {
  whole('total', total, 0);
  whole('perPage', perPage, 1);
  return Math.max(1, Math.ceil(total / perPage));
};

/** How many items come before the page (SQL `OFFSET`); RangeError if malformed or beyond a safe integer. */
export const offsetOf = ({ page, perPage }: Pick<PageOf<unknown>, 'page' | 'perPage'>): number => {
  whole('page', page, 1);
  whole('perPage', perPage, 1);
  const offset = (page - 1) * perPage;
  whole('offset', offset, 0);
  return offset;
};
