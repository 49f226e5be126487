import { inDays } from '../../shared/plural.js';
import type { Topic } from '../notices/index.js';
import { CATALOGUES } from './campaign-paths.js';

export const catalogueTopics: readonly Topic[] = [
  {
    id: 'printed-catalogues',
    kinds: ['campaigns.catalogue-ready', 'campaigns.catalogue-failed'],
    group: 'organisation',
    label: { pl: 'Katalogi do druku', en: 'Catalogues to print' },
    hint: { pl: 'Gotowe do pobrania albo nieudane.', en: 'Ready to be fetched, or failed.' },
    // Most are ready while one waits for them.
    mail: 'never',
  },
];

/** `days`: for how many it can be fetched. */
export const catalogueReady = (organisationId: string, days: number) => ({
  organisationId,
  kind: 'campaigns.catalogue-ready',
  title: { pl: 'Katalog do druku jest gotowy', en: 'The catalogue to print is ready' },
  text: {
    pl: `Możesz go pobierać przez ${inDays('pl', days)}.`,
    en: `It can be fetched for ${inDays('en', days)}.`,
  },
  path: CATALOGUES,
});

export const catalogueFailed = (organisationId: string) => ({
  organisationId,
  kind: 'campaigns.catalogue-failed',
  title: { pl: 'Katalogu do druku nie udało się zrobić', en: 'The catalogue to print could not be made' },
  text: {
    pl: 'Spróbuj jeszcze raz. Jeśli znów się nie uda, napisz do operatora serwisu.',
    en: 'Try again. If it fails once more, write to the operator of the site.',
  },
  path: CATALOGUES,
});
