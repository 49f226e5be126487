import type { Topic } from './domain/mail-choice.js';

/** What is told of an organisation itself and of a person's account. The modules below cannot register theirs. */
export const organisationTopics: readonly Topic[] = [
  {
    id: 'bank-account',
    kinds: ['organisations.bank-account-changed'],
    group: 'organisation',
    label: { pl: 'Rachunek bankowy', en: 'Bank account' },
    hint: {
      pl: 'Ktoś zmienił numer rachunku organizacji.',
      en: 'Somebody changed the organisation’s account number.',
    },
    mail: {
      always: {
        pl: 'Po zmianie rachunku najłatwiej o oszustwo.',
        en: 'A changed account is how money goes astray.',
      },
    },
  },
  {
    id: 'grants',
    kinds: ['organisations.grant-given', 'organisations.grant-revoked'],
    group: 'organisation',
    label: { pl: 'Upoważnienia', en: 'Grants' },
    hint: {
      pl: 'Kto spoza organizacji może działać w jej imieniu.',
      en: 'Who from outside may act for the organisation.',
    },
    mail: {
      always: {
        pl: 'Nikt nie powinien działać w Waszym imieniu bez Waszej wiedzy.',
        en: 'Nobody should act for you without your knowing.',
      },
    },
  },
  {
    id: 'people',
    kinds: ['organisations.join-requested', 'organisations.person-left'],
    group: 'organisation',
    label: { pl: 'Ludzie w organizacji', en: 'People of the organisation' },
    hint: { pl: 'Ktoś prosi o dołączenie albo odchodzi.', en: 'Somebody asks to join, or leaves.' },
    mail: 'now',
  },
  {
    id: 'organisation',
    kinds: ['organisations.*'],
    group: 'organisation',
    label: { pl: 'Dane organizacji', en: 'Data of the organisation' },
    hint: {
      pl: 'Na przykład kto jest stroną umów jednostki.',
      en: 'Who is party to a unit’s contracts, for example.',
    },
    mail: 'now',
  },
  {
    id: 'account',
    kinds: [],
    group: 'organisation',
    label: { pl: 'Twoje konto', en: 'Your account' },
    hint: {
      pl: 'Hasło, logowanie, adres e-mail, zaproszenia do organizacji.',
      en: 'Password, signing in, e-mail address, invitations to organisations.',
    },
    mail: {
      always: {
        pl: 'Chroni Twoje konto przed cudzym użyciem.',
        en: 'It keeps others from using your account.',
      },
    },
  },
];
