import type { RetentionRule } from '../../platform/privacy/retention-rule.js';
import { forgetDemand } from '../search/index.js';

export const demandRetention: readonly RetentionRule[] = [
  {
    what: 'demand.searches',
    label: { pl: 'Liczby wyszukiwań w katalogu', en: 'Counts of searches in the catalogue' },
    since: { pl: 'od dnia wyszukiwania', en: 'from the day of the search' },
    forget: forgetDemand,
  },
];
