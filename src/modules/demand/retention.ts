import type { RetentionRule } from '../../platform/privacy/retention-rule.js';
import { forgetDemand } from '../search/index.js';
import { forgetFound } from './saved/data/saved.queries.js';

export const demandRetention: readonly RetentionRule[] = [
  {
    what: 'demand.searches',
    label: { pl: 'Liczby wyszukiwań w katalogu', en: 'Counts of searches in the catalogue' },
    since: { pl: 'od dnia wyszukiwania', en: 'from the day of the search' },
    forget: forgetDemand,
  },
  {
    what: 'demand.found',
    label: { pl: 'Co znaleziono dla zapisanych wyszukiwań', en: 'What was found for saved searches' },
    since: {
      pl: 'od powiadomienia, a bez niego od znalezienia',
      en: 'from the notice, or from the finding without one',
    },
    forget: forgetFound,
  },
];
