import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const conversationProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Wiadomości między organizacjami', en: 'Messages between organisations' },
    basis: grounds.contract,
    people: whose.represented,
    data: { pl: 'treść, nazwisko autora i czas', en: 'text, name of the author and time' },
    recipients: recipients.parties,
    kept: kept.document,
    tables: ['message'],
  },
];
