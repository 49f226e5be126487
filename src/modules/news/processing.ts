import { grounds, kept, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

const consent = {
  pl: 'zgoda, art. 6 ust. 1 lit. a; art. 398 ustawy Prawo komunikacji elektronicznej',
  en: 'consent, art. 6(1)(a); art. 398 of the Electronic Communications Law',
};

export const newsProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Newsletter', en: 'Newsletter' },
    basis: consent,
    people: { pl: 'kto zapisał się na newsletter', en: 'who asked for the newsletter' },
    data: {
      pl: 'adres e-mail, język, wybrane tematy, powiaty, kategorie i rodzaj organizacji; kiedy i jak wyrażono zgodę; które newslettery wysłano',
      en: 'e-mail address, language, chosen topics, counties, categories and kind of organisation; when and how one agreed; which newsletters were sent',
    },
    recipients: recipients.hosting,
    kept: {
      pl: 'do wypisania się, potem 3 lata jako dowód zgody; bez potwierdzenia 14 dni',
      en: 'until one unsubscribes, then 3 years as proof of the consent; 14 days when never confirmed',
    },
    tables: ['subscriber', 'subscriber_consent', 'newsletter_delivery'],
  },
  {
    purpose: { pl: 'Newsletter: kto go napisał', en: 'Newsletter: who wrote it' },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'konto osoby, która zaczęła szkic', en: 'the account of who began the draft' },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['newsletter'],
  },
];
