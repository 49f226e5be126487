import { kept, recipients, type Processing } from '../../platform/privacy/processing.js';

export const moderationProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Moderacja i odwołania', en: 'Moderation and appeals' },
    basis: {
      pl: 'obowiązek prawny: rozporządzenie 2022/2065, art. 6 ust. 1 lit. c',
      en: 'legal duty under Regulation 2022/2065, art. 6(1)(c)',
    },
    people: { pl: 'osoby z kontem i zgłaszający', en: 'people with an account and reporters' },
    data: {
      pl: 'kto zdecydował, uzasadnienie, kto zaproponował zmianę tekstu, kto i jak się odwołał, kto zgłosił treść i adres, jeśli go podał',
      en: 'who decided, the reasons, who suggested a change of a text, who appealed and how, who reported content and the address if given',
    },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['moderation_decision', 'appeal', 'report', 'suggestion'],
  },
];
