import type { ReceivableFilter } from '../data/receivable-list.queries.js';
import type { ReceivableSide } from '../domain/policy.js';
import { RECEIVABLES } from '../payment-news.js';

const views: Record<ReceivableSide, string> = { supplier: 'do-otrzymania', buyer: 'do-zaplaty' };

type ListChoice = Omit<ReceivableFilter, 'page' | 'perPage'>;

/** All of a side, in the usual order. */
export const unfiltered = { state: null, partner: null, month: null, late: null, order: 'due' } as const;

/** Whether less is listed than there is. */
export const isNarrowed = ({ state, partner, month, late }: ListChoice): boolean =>
  [state, partner, month, late].some((choice) => choice !== null);

/** What the address holds beside state and page. */
export const fieldsOf = ({ side, partner, month, late, order }: ListChoice): Record<string, string> => ({
  widok: views[side],
  ...(partner && { kto: partner }),
  ...(month && { miesiac: month }),
  ...(late !== null && { dni: String(late) }),
  ...(order !== 'due' && { porzadek: order }),
});

/** The Polish address of a list. */
export const listPath = (choice: ListChoice, page = 1): string => {
  const query = new URLSearchParams({ ...fieldsOf(choice), ...(choice.state && { stan: choice.state }) });
  if (page > 1) query.set('strona', String(page));
  return `${RECEIVABLES}?${query.toString()}`;
};
