import { catalogue } from '../../../platform/i18n/catalogue.js';
import { plural } from '../../../shared/plural.js';
import { fullStop } from '../../../shared/text.js';

export const noticeTexts = catalogue({
  pl: {
    desk: 'Co na mnie czeka',
    deskLead: (organisation: string) => fullStop(`Sprawy, w których ruch należy do: ${organisation}`),
    todo: 'Sprawy do załatwienia',
    nothing: 'Nic nie czeka na Twój ruch',
    nothingMore: 'Gdy ktoś zapyta o ofertę, odpowie na zapytanie albo wyśle wiadomość, zobaczysz to tutaj.',
    due: (when: string) => `do ${when}`,
    latest: 'Ostatnie powiadomienia',
    all: 'Wszystkie powiadomienia',
    shortcuts: 'Na skróty',
    inviteLink: 'Zaproś współpracowników',
    noOrganisation: 'Nie działasz jeszcze w imieniu żadnej organizacji',
    noOrganisationMore:
      'Jeśli Twoja organizacja już tu jest, znajdź ją po NIP i poproś o dołączenie. Jeśli nie, zarejestruj ją.',
    join: 'Znajdź organizację',
    joinWaiting: (count: number) =>
      plural('pl', count, {
        one: `${count} osoba prosi o dołączenie do organizacji`,
        few: `${count} osoby proszą o dołączenie do organizacji`,
        other: `${count} osób prosi o dołączenie do organizacji`,
      }),
    register: 'Zarejestruj organizację',
    notices: 'Powiadomienia',
    noticesLead: 'Co się wydarzyło w sprawach Twojej organizacji. Każda osoba ma swoje nieprzeczytane.',
    views: 'Które powiadomienia',
    everything: 'Wszystkie',
    unread: 'Nieprzeczytane',
    isNew: 'Nowe',
    readAll: 'Oznacz wszystkie jako przeczytane',
    allRead: 'Wszystkie powiadomienia są oznaczone jako przeczytane.',
    none: 'Nie ma jeszcze powiadomień',
    noneMore: 'Gdy coś się wydarzy, powiadomimy tutaj i, jak wybierzesz, e-mailem.',
    noneUnread: 'Wszystko przeczytane',
    showAll: 'Pokaż wszystkie powiadomienia',
  },
  en: {
    desk: 'What waits for me',
    deskLead: (organisation) => fullStop(`Matters where the next step is up to ${organisation}`),
    todo: 'To do',
    nothing: 'Nothing waits for you',
    nothingMore:
      'When somebody asks for a quote, answers an inquiry or writes a message, you will see it here.',
    due: (when) => `by ${when}`,
    latest: 'Latest notices',
    all: 'All notices',
    shortcuts: 'Shortcuts',
    inviteLink: 'Invite colleagues',
    noOrganisation: 'You do not act for any organisation yet',
    noOrganisationMore:
      'If your organisation is here already, find it by its tax number and ask to join. If not, register it.',
    join: 'Find the organisation',
    joinWaiting: (count) =>
      count === 1 ? '1 person asks to join the organisation' : `${count} people ask to join the organisation`,
    register: 'Register your organisation',
    notices: 'Notices',
    noticesLead:
      'What has happened in the matters of your organisation. Each person has unread ones of their own.',
    views: 'Which notices',
    everything: 'All',
    unread: 'Unread',
    isNew: 'New',
    readAll: 'Mark all as read',
    allRead: 'All notices are marked as read.',
    none: 'No notices yet',
    noneMore: 'When something happens, we will tell you here and, as you choose, by e-mail.',
    noneUnread: 'Everything is read',
    showAll: 'Show all notices',
  },
});
