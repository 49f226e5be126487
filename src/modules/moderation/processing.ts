import { kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const moderationProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Moderacja i odwołania', en: 'Moderation and appeals' },
    basis: {
      pl: 'obowiązek prawny: rozporządzenie 2022/2065, art. 6 ust. 1 lit. c',
      en: 'legal duty under Regulation 2022/2065, art. 6(1)(c)',
    },
    people: whose.users,
    data: {
      pl: 'kto zdecydował, uzasadnienie, kto i jak się odwołał',
      en: 'who decided, the reasons, who appealed and how',
    },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['moderation_decision', 'appeal'],
  },
];
