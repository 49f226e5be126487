import { grounds, kept, recipients, type Processing } from '../../platform/privacy/processing.js';

export const governanceProcessing: readonly Processing[] = [
  {
    purpose: {
      pl: 'Rada klastra: miejsca, głosowania, posiedzenia',
      en: 'Council of the cluster: seats, votes, meetings',
    },
    basis: grounds.cluster,
    people: {
      pl: 'przedstawiciele członków i ich zastępcy',
      en: 'representatives of members and their deputies',
    },
    data: {
      pl: 'kto zasiada i od kiedy, kto otworzył głosowanie, jak głosował, kto spisał posiedzenie',
      en: 'who sits and since when, who opened a vote, how they voted, who recorded a meeting',
    },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['representative', 'motion', 'vote', 'meeting'],
  },
];
