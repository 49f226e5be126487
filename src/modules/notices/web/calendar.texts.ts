import { catalogue } from '../../../platform/i18n/catalogue.js';

export const calendarTexts = catalogue({
  pl: {
    title: 'Kalendarz z terminami',
    lead: 'Terminy odpowiedzi, ważność wycen, dostawy, głosowania rady i kończące się dokumenty w Twoim własnym kalendarzu (Google, Outlook, Apple i inne).',
    none: 'Nie masz jeszcze adresu kalendarza.',
    since: (when: string) =>
      `Adres działa od ${when}. Nie pokazujemy go drugi raz: jeśli się zgubił, zrób nowy.`,
    make: 'Utwórz adres kalendarza',
    renew: 'Utwórz nowy adres',
    renewQuestion: 'Dotychczasowy adres przestanie działać we wszystkich kalendarzach, w których go masz.',
    end: 'Wyłącz adres',
    endQuestion: 'Kalendarze, w których masz ten adres, przestaną pokazywać terminy.',
    ended: 'Adres kalendarza przestał działać.',
    fresh: 'To jest adres Twojego kalendarza',
    freshMore:
      'Skopiuj go teraz i dodaj w swoim programie jako kalendarz z adresu URL. Nie podawaj go nikomu: kto go ma, widzi Twoje terminy.',
    more: 'Pokazujemy tylko to, co możesz zobaczyć w panelu. Gdy odejdziesz z organizacji, jej terminy znikną też z kalendarza.',
    back: 'Moje konto',
  },
  en: {
    title: 'Calendar with your dates',
    lead: 'Answers due, validity of quotes, deliveries, votes of the council and documents that run out, in your own calendar (Google, Outlook, Apple and others).',
    none: 'You have no calendar address yet.',
    since: (when) =>
      `The address works since ${when}. We do not show it again: if it is lost, make a new one.`,
    make: 'Make a calendar address',
    renew: 'Make a new address',
    renewQuestion: 'The present address stops working in all calendars that have it.',
    end: 'Switch the address off',
    endQuestion: 'Calendars that have this address stop showing the dates.',
    ended: 'The calendar address has stopped working.',
    fresh: 'This is the address of your calendar',
    freshMore:
      'Copy it now and add it in your program as a calendar from a URL. Give it to nobody: whoever has it sees your dates.',
    more: 'It shows only what you may see in the panel. Once you leave an organisation, its dates are gone from the calendar too.',
    back: 'My account',
  },
});
