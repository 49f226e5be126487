import type { Factories } from '../support/things.js';
import type { Ask } from './procurement-asks.js';

/** Ids of what is owed to others, and every way to name them. */
export const paymentAsks = (
  things: Factories,
): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> => ({
  'what is owed to another supplier': {
    id: () => things.make('receivable'),
    asks: [
      {
        to: 'POST /api/v1/past-receivables/paid',
        body: (id) => ({ which: 'chosen', ids: [id], reason: 'Dawno zapłacone' }),
      },
      {
        to: 'POST /panel/naleznosci/dawne',
        body: (id) => ({ which: 'chosen', ids: id, reason: 'Dawno zapłacone' }),
      },
    ],
  },
});
