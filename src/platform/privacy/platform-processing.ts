import { grounds, recipients, whose, type Processing } from './processing.js';

export const platformProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Dziennik czynności', en: 'Log of acts' },
    basis: grounds.proof,
    people: whose.users,
    data: { pl: 'kto, w czyim imieniu, co i kiedy zrobił', en: 'who did what, for whom and when' },
    recipients: recipients.parties,
    kept: {
      pl: 'tak długo, jak sprawy, których dotyczy; po usunięciu konta bez nazwiska',
      en: 'as long as the matters that it is about; without the name once the account is erased',
    },
    tables: ['activity'],
  },
  {
    purpose: { pl: 'Przechowywanie plików', en: 'Keeping files' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'kto i kiedy dołączył plik, jego nazwa i treść',
      en: 'who attached a file and when, its name and content',
    },
    recipients: recipients.parties,
    kept: {
      pl: 'tak długo, jak sprawa, do której plik należy; odłożone na czas logowania do jednego dnia',
      en: 'as long as the matter to which the file belongs; those put aside during a sign-in up to one day',
    },
    tables: ['stored_file'],
  },
  {
    purpose: {
      pl: 'Ochrona przed nadużyciami i podwójnym wysłaniem',
      en: 'Protection from abuse and double sending',
    },
    basis: grounds.safety,
    people: { pl: 'wszyscy odwiedzający', en: 'all visitors' },
    data: {
      pl: 'liczba prób z adresu sieciowego lub na koncie; znacznik wysłanego formularza',
      en: 'number of attempts from a network address or on an account; a mark of a form that was sent',
    },
    recipients: recipients.hosting,
    kept: { pl: 'liczniki do godziny, znaczniki 2 dni', en: 'counters up to an hour, marks for 2 days' },
    tables: ['rate_limit', 'idempotency_key'],
  },
];
