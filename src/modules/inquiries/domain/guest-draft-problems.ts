import { problems } from '../../../shared/problems.js';

/** `notFound` answers alike for what is not there and for a link to something else. */
export const guestDraftProblems = problems('guest-drafts', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego szkicu', en: 'There is no such draft' },
    detail: () => ({
      pl: 'Szkic został wysłany, minął jego czas albo adres jest niepełny.',
      en: 'The draft was sent, its time is over, or the address is incomplete.',
    }),
  },
  fileNotFound: {
    kind: 'not-found',
    title: { pl: 'W tym szkicu nie ma takiego pliku', en: 'There is no such file in this draft' },
  },
  fileRefused: {
    kind: 'invalid',
    title: { pl: 'Tego pliku nie można dołączyć', en: 'This file cannot be attached' },
  },
  stale: {
    kind: 'conflict',
    title: { pl: 'Szkic zmienił się w międzyczasie', en: 'The draft has changed in the meantime' },
    detail: () => ({
      pl: 'Ktoś, kto zna jego adres, zapisał zmiany. Obejrzyj je i wyślij jeszcze raz.',
      en: 'Somebody who knows its address saved changes. Look at them and send it again.',
    }),
  },
  incomplete: {
    kind: 'invalid',
    title: { pl: 'Szkic nie jest jeszcze gotowy do wysłania', en: 'The draft is not ready to be sent' },
  },
});
