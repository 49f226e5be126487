import { catalogue } from '../../../platform/i18n/catalogue.js';

export const preferencesTexts = catalogue({
  pl: {
    title: 'Powiadomienia e-mail',
    lead: 'W panelu są zawsze wszystkie powiadomienia. Tutaj wybierasz, które z nich przychodzą też e-mailem i kiedy.',
    account: 'Wybierz, o czym chcesz dostawać e-maile: od razu, raz dziennie albo wcale.',
    organisations: 'Dla której organizacji',
    caption: (organisation: string) => `Powiadomienia dla: ${organisation}`,
    kind: 'O czym',
    panel: 'W panelu',
    always: 'Zawsze',
    mail: 'E-mail',
    mailOf: (topic: string) => `E-mail: ${topic}`,
    choices: { now: 'Od razu', digest: 'Raz dziennie', never: 'Wcale' },
    atOnce: 'Zawsze od razu.',
    groups: {
      trade: 'Zapytania i umowy',
      cluster: 'Klaster',
      organisation: 'Organizacja i konto',
    },
    digestHint:
      'Raz dziennie: jeden e-mail o 7:00 ze wszystkim, co nowe. Gdy nie ma nic nowego, nie przychodzi.',
    everywhere: 'Zapisz tak samo dla wszystkich organizacji, w których imieniu działasz',
    save: 'Zapisz',
    saved: 'Wybór zapisany.',
    savedFor: (organisation: string) => `Wybór zapisany dla: ${organisation}.`,
    viewer:
      'W tej organizacji masz rolę obserwatora. E-maile dostają redaktorzy i właściciele konta; Ty widzisz wszystko w panelu.',
    nobody: 'Nie działasz jeszcze w imieniu żadnej organizacji',
    nobodyMore:
      'Powiadomienia dotyczą spraw organizacji. Gdy do jakiejś dołączysz, wybierzesz tu, co ma przychodzić e-mailem.',
    join: 'Znajdź organizację',
    settings: 'Ustawienia e-maili',
  },
  en: {
    title: 'Notices by mail',
    lead: 'The panel always has all notices. Here you choose which of them come by mail too, and when.',
    account: 'Choose what you want mails about: at once, once a day or not at all.',
    organisations: 'For which organisation',
    caption: (organisation) => `Notices for ${organisation}`,
    kind: 'About what',
    panel: 'In the panel',
    always: 'Always',
    mail: 'Mail',
    mailOf: (topic) => `Mail: ${topic}`,
    choices: { now: 'At once', digest: 'Once a day', never: 'Not at all' },
    atOnce: 'Always at once.',
    groups: {
      trade: 'Inquiries and contracts',
      cluster: 'Cluster',
      organisation: 'Organisation and account',
    },
    digestHint: 'Once a day: one mail at 7:00 with all that is new. When nothing is new, none comes.',
    everywhere: 'Keep the same for all organisations that you act for',
    save: 'Save',
    saved: 'Your choice is kept.',
    savedFor: (organisation) => `Your choice is kept for ${organisation}.`,
    viewer:
      'You are a viewer in this organisation. Editors and owners get the mails; you see everything in the panel.',
    nobody: 'You do not act for any organisation yet',
    nobodyMore:
      'Notices are about matters of an organisation. Once you belong to one, you choose here what comes by mail.',
    join: 'Find the organisation',
    settings: 'Mail settings',
  },
});
