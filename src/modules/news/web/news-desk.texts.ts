import { catalogue } from '../../../platform/i18n/catalogue.js';

export const newsDeskTexts = catalogue({
  pl: {
    title: 'Wiadomości klastra',
    lead: 'Co ogłaszamy, dokąd zapraszamy i co wysyłamy tym, którzy o to poprosili.',
    announcements: 'Ogłoszenia',
    gatherings: 'Wydarzenia',
    newsletter: 'Newsletter',
    subscribe: 'Zapisz się na newsletter',
  },
  en: {
    title: 'News of the cluster',
    lead: 'What we announce, where we invite to, and what we send to those who asked for it.',
    announcements: 'Announcements',
    gatherings: 'Events',
    newsletter: 'Newsletter',
    subscribe: 'Subscribe to the newsletter',
  },
});
