import { problems } from '../../shared/problems.js';

export const accessProblems = problems('access', {
  signInNeeded: {
    kind: 'unauthenticated',
    title: { pl: 'Zaloguj się, aby przejść dalej', en: 'Sign in to continue' },
  },
  notAllowed: {
    kind: 'forbidden',
    title: { pl: 'Twoja rola na to nie pozwala', en: 'Your role does not allow this' },
    detail: (_: { level: string }) => ({
      pl: 'Poproś właściciela konta organizacji o szersze uprawnienia albo przełącz organizację.',
      en: 'Ask an owner of your organisation for wider rights, or switch to another organisation.',
    }),
  },
  proofNeeded: {
    kind: 'forbidden',
    title: { pl: 'Potwierdź, że to Ty', en: 'Confirm that it is you' },
    detail: () => ({
      pl: 'Przed zmianą ważnych ustawień prosimy o potwierdzenie. Wystarczy na 10 minut.',
      en: 'Before important settings change we ask for a confirmation. It lasts for 10 minutes.',
    }),
  },
  termsNeeded: {
    kind: 'forbidden',
    title: { pl: 'Regulamin się zmienił', en: 'The terms have changed' },
    detail: () => ({
      pl: 'Zaakceptuj nowy regulamin, aby działać dalej. Bez tego możesz wszystko czytać, pobrać swoje dane i odejść.',
      en: 'Accept the new terms to go on. Without that you can read everything, fetch your data and leave.',
    }),
  },
  personOnly: {
    kind: 'forbidden',
    title: {
      pl: 'Klucz programu nie ma dostępu do konta osoby',
      en: "A key of a program has no access to a person's account",
    },
  },
  secondFactorNeeded: {
    kind: 'forbidden',
    title: {
      pl: 'Biurko koordynatora wymaga logowania w dwóch krokach',
      en: "The coordinator's desk needs signing in with two steps",
    },
    detail: () => ({
      pl: 'Ustaw je na stronie „Bezpieczeństwo konta”, a potem wróć tutaj. Klucz programu go nie zastąpi.',
      en: 'Set it up on the page “Account safety”, then come back here. A key of a program cannot replace it.',
    }),
  },
  foreignOrigin: {
    kind: 'forbidden',
    title: {
      pl: 'To żądanie nie przyszło z naszej strony, więc go nie wykonaliśmy',
      en: 'This request did not come from our own page, so it was not carried out',
    },
  },
});
