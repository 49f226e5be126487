import { problems } from '../../../shared/problems.js';

export const identityProblems = problems('identity', {
  wrongCredentials: {
    kind: 'invalid',
    title: { pl: 'Adres e-mail lub hasło się nie zgadza', en: 'The e-mail address or password is wrong' },
    detail: () => ({
      pl: 'Adres e-mail lub hasło się nie zgadza. Jeśli konto jest nowe, najpierw potwierdź adres linkiem z wiadomości.',
      en: 'The e-mail address or password is wrong. If the account is new, confirm the address by the link in the mail first.',
    }),
  },
  wrongPassword: {
    kind: 'invalid',
    title: { pl: 'Hasło się nie zgadza', en: 'The password is wrong' },
  },
  wrongCode: { kind: 'invalid', title: { pl: 'Ten kod się nie zgadza', en: 'This code is wrong' } },
  wrongPasskey: {
    kind: 'invalid',
    title: { pl: 'Klucz dostępu nie został przyjęty', en: 'The passkey was not accepted' },
    detail: () => ({
      pl: 'Klucz dostępu nie został przyjęty. Spróbuj jeszcze raz albo użyj kodu.',
      en: 'The passkey was not accepted. Try again, or use a code.',
    }),
  },
  passkeyNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego klucza dostępu', en: 'There is no such passkey' },
  },
  passkeysUnavailable: {
    kind: 'conflict',
    title: {
      pl: 'Klucze dostępu działają tylko pod nazwą domeny, nie pod adresem liczbowym',
      en: 'Passkeys work under a domain name only, not under a numeric address',
    },
  },
  codeNeeded: {
    kind: 'invalid',
    title: {
      pl: 'Potwierdź kodem z aplikacji albo kluczem dostępu, hasło nie wystarczy',
      en: 'Confirm with a code of the app or a passkey; the password is not enough',
    },
  },
  signInEnded: {
    kind: 'gone',
    title: { pl: 'Minął czas na drugi krok logowania', en: 'The time for the second step is over' },
    detail: () => ({
      pl: 'Zaloguj się jeszcze raz: na drugi krok jest 10 minut.',
      en: 'Sign in again: the second step has 10 minutes.',
    }),
  },
  appPresent: {
    kind: 'conflict',
    title: { pl: 'Aplikacja z kodami jest już ustawiona', en: 'An authenticator app is set up already' },
  },
  noSecondFactor: {
    kind: 'not-found',
    title: { pl: 'Logowanie w dwóch krokach nie jest włączone', en: 'Signing in with two steps is not on' },
  },
  linkEnded: {
    kind: 'gone',
    title: { pl: 'Ten link już nie działa', en: 'This link no longer works' },
    detail: () => ({
      pl: 'Link działa raz i przez ograniczony czas. Poproś o nowy.',
      en: 'A link works once and for a limited time. Ask for a new one.',
    }),
  },
  sameAddress: {
    kind: 'invalid',
    title: { pl: 'To jest już adres Twojego konta', en: 'This is the address of your account already' },
  },
  passwordTooWeak: {
    kind: 'invalid',
    title: { pl: 'To hasło jest zbyt łatwe do odgadnięcia', en: 'This password is too easy to guess' },
  },
  termsChanged: {
    kind: 'conflict',
    title: {
      pl: 'Regulamin zmienił się, gdy ta strona była otwarta',
      en: 'The terms changed while this page was open',
    },
    detail: () => ({
      pl: 'Przeczytaj wersję, która jest teraz na stronie, i odpowiedz jeszcze raz.',
      en: 'Read the version that the page shows now, and answer again.',
    }),
  },
  addressDiffers: {
    kind: 'invalid',
    title: { pl: 'To nie jest adres Twojego konta', en: 'This is not the address of your account' },
  },
  erasureNotYet: {
    kind: 'conflict',
    title: { pl: 'Konta nie można jeszcze usunąć', en: 'The account cannot be erased yet' },
    detail: () => ({
      pl: 'Najpierw trzeba zamknąć sprawy, w których nikt Cię nie zastąpi.',
      en: 'First settle the matters in which nobody can stand in for you.',
    }),
  },
  exportNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej kopii danych', en: 'There is no such copy of data' },
  },
  sessionNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej sesji', en: 'There is no such session' },
  },
});
