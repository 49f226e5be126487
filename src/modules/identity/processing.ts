import { grounds, recipients, whose, type Processing } from '../../platform/privacy/processing.js';

export const identityProcessing: readonly Processing[] = [
  {
    purpose: { pl: 'Prowadzenie kont', en: 'Keeping accounts' },
    basis: grounds.contract,
    people: whose.users,
    data: {
      pl: 'imię i nazwisko, adres e-mail, skrót hasła, język, o jakim regulaminie powiadomiono, zmiany adresu, linki z wiadomości, kopie danych',
      en: 'name, e-mail address, hash of the password, language, of which terms one was told, changes of address, mailed links, copies of data',
    },
    recipients: recipients.organisation,
    kept: {
      pl: 'do usunięcia konta; kopie danych 7 dni',
      en: 'until the account is erased; copies of data 7 days',
    },
    tables: ['account', 'account_link', 'email_change', 'data_export'],
  },
  {
    purpose: { pl: 'Bezpieczeństwo logowania', en: 'Safety of signing in' },
    basis: grounds.safety,
    people: whose.users,
    data: {
      pl: 'rodzaj urządzenia i czas logowań, klucze dostępu, zaszyfrowany klucz aplikacji z kodami, skróty kodów zapasowych',
      en: 'kind of device and time of sign-ins, passkeys, encrypted key of the authenticator app, hashes of recovery codes',
    },
    recipients: recipients.hosting,
    kept: {
      pl: 'sesja do 14 dni, historia logowań rok, reszta do usunięcia konta',
      en: 'a session up to 14 days, history of sign-ins a year, the rest until the account is erased',
    },
    tables: [
      'session',
      'sign_in',
      'pending_sign_in',
      'passkey',
      'passkey_challenge',
      'authenticator_app',
      'recovery_code',
    ],
  },
  {
    purpose: {
      pl: 'Zapis akceptacji regulaminu i przekazanych informacji',
      en: 'Record of accepted terms and information given',
    },
    basis: grounds.duty,
    people: whose.users,
    data: { pl: 'wersja tekstu, czas, formularz', en: 'version of the text, time, form' },
    recipients: recipients.hosting,
    kept: {
      pl: 'dopóki można dochodzić roszczeń z umowy; po usunięciu konta bez nazwiska',
      en: 'as long as claims under the contract can be made; without the name once the account is erased',
    },
    tables: ['consent'],
  },
];
