import { problems } from '../../../shared/problems.js';

export const noticeProblems = problems('notices', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego powiadomienia', en: 'There is no such notice' },
  },
  notYourOrganisation: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej organizacji', en: 'There is no such organisation' },
  },
  unknownTopic: {
    kind: 'invalid',
    title: { pl: 'Nie ma takiego rodzaju powiadomień', en: 'There is no such kind of notices' },
  },
  linkEnded: {
    kind: 'not-found',
    title: { pl: 'Ten link nie działa', en: 'This link does not work' },
    detail: () => ({
      pl: 'Mógł zostać już użyty, stracić ważność albo sprawa poszła dalej. Zaloguj się, aby zobaczyć ją w panelu.',
      en: 'It may have been used or have run out, or the matter has moved on. Sign in to see it in the panel.',
    }),
  },
  calendarNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego kalendarza', en: 'There is no such calendar' },
  },
  alwaysMailed: {
    kind: 'invalid',
    title: { pl: 'Tych e-maili nie można wyłączyć', en: 'These mails cannot be switched off' },
    detail: () => ({
      pl: 'Dotyczą bezpieczeństwa, umów albo decyzji, od których można się odwołać.',
      en: 'They are about safety, contracts or decisions that can be appealed against.',
    }),
  },
});
