import { catalogue } from '../../../platform/i18n/catalogue.js';

export const newsDeskTexts = catalogue({
  pl: {
    desk: 'Biurko koordynatora',
    back: 'Wróć',
    english: 'Wersja angielska',
    title: 'Wiadomości klastra',
    lead: 'Co ogłaszamy, dokąd zapraszamy i co wysyłamy tym, którzy o to poprosili.',
    announcements: 'Ogłoszenia',
    gatherings: 'Wydarzenia',
    newsletter: 'Newsletter',
    subscribe: 'Zapisz się na newsletter',
  },
  en: {
    desk: "Coordinator's desk",
    back: 'Back',
    english: 'English version',
    title: 'News of the cluster',
    lead: 'What we announce, where we invite to, and what we send to those who asked for it.',
    announcements: 'Announcements',
    gatherings: 'Events',
    newsletter: 'Newsletter',
    subscribe: 'Subscribe to the newsletter',
  },
});
