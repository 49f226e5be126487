import type { Localised } from '../../../shared/lang.js';
import type { BidState } from './domain/bid-states.js';

const states: Readonly<Record<BidState, Localised>> = {
  draft: { pl: 'w przygotowaniu', en: 'in preparation' },
  sent: { pl: 'złożona', en: 'sent' },
  outdated: {
    pl: 'do potwierdzenia po zmianie zapytania',
    en: 'to be confirmed after a change of the request',
  },
  withdrawn: { pl: 'wycofana', en: 'withdrawn' },
  opened: { pl: 'otwarta', en: 'opened' },
  lapsed: { pl: 'nieotwarta', en: 'not opened' },
};

export const bidStateLabel = (state: BidState): Localised => states[state];
