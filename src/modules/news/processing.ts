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
      pl: 'do wypisania się, potem jako dowód zgody; jak długo, także bez potwierdzenia, podano niżej w terminach usuwania',
      en: 'until one unsubscribes, then as proof of the consent; for how long, also when never confirmed, the terms of deletion below say',
    },
    tables: ['subscriber', 'subscriber_consent', 'newsletter_delivery'],
  },
  {
    purpose: {
      pl: 'Newsletter, ogłoszenia i wydarzenia: kto je napisał',
      en: 'Newsletter, announcements and events: who wrote them',
    },
    basis: grounds.cluster,
    people: whose.users,
    data: { pl: 'konto osoby, która zaczęła szkic', en: 'the account of who began the draft' },
    recipients: recipients.cluster,
    kept: kept.cluster,
    tables: ['newsletter', 'announcement', 'gathering'],
  },
  {
    purpose: { pl: 'Zapisy na wydarzenia', en: 'Registrations for events' },
    basis: {
      pl: 'działania na żądanie osoby, art. 6 ust. 1 lit. b',
      en: 'steps at the request of the person, art. 6(1)(b)',
    },
    people: { pl: 'kto zapisał się na wydarzenie', en: 'who registered for an event' },
    data: {
      pl: 'imię i nazwisko, adres e-mail, organizacja, kiedy potwierdzono udział i przypomniano o wydarzeniu',
      en: 'name, e-mail address, organisation, when one confirmed and was reminded',
    },
    recipients: recipients.cluster,
    kept: kept.term,
    tables: ['gathering_registration'],
  },
];
