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
  linkEnded: {
    kind: 'gone',
    title: { pl: 'Ten link już nie działa', en: 'This link no longer works' },
    detail: () => ({
      pl: 'Link działa raz i przez ograniczony czas. Poproś o nowy.',
      en: 'A link works once and for a limited time. Ask for a new one.',
    }),
  },
  passwordTooWeak: {
    kind: 'invalid',
    title: { pl: 'To hasło jest zbyt łatwe do odgadnięcia', en: 'This password is too easy to guess' },
  },
  sessionNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej sesji', en: 'There is no such session' },
  },
});
