import type { Topic } from '../notices/index.js';

/** What of demand is told, as people choose by it. */
export const demandTopics: readonly Topic[] = [
  {
    id: 'demand',
    kinds: ['demand.called'],
    group: 'trade',
    label: { pl: 'Czego szukają kupujący', en: 'What buyers look for' },
    hint: {
      pl: 'Koordynator mówi, czego kupujący szukają w Waszej branży i nie znajdują.',
      en: 'The coordinator says what buyers of your trade look for and do not find.',
    },
    mail: 'digest',
  },
  {
    id: 'saved-searches',
    kinds: ['demand.found'],
    group: 'trade',
    label: { pl: 'Zapisane wyszukiwania', en: 'Saved searches' },
    hint: {
      pl: 'Nowe oferty i zapytania, które pasują do zapisanych wyszukiwań.',
      en: 'New listings and requests that fit your saved searches.',
    },
    mail: 'now',
  },
];
