import { problems } from '../../../shared/problems.js';

export const newsProblems = problems('news', {
  linkEnded: {
    kind: 'not-found',
    title: { pl: 'Ten link już nie działa', en: 'This link no longer works' },
    detail: () => ({
      pl: 'Jest niepełny albo minął jego czas. Wpisz swój adres na stronie newslettera, a wyślemy nowy.',
      en: 'It is incomplete or its time is over. Enter your address on the newsletter page and we send a new one.',
    }),
  },
  subscriptionInvalid: {
    kind: 'invalid',
    title: { pl: 'Popraw zapis na newsletter', en: 'Correct the subscription' },
  },
});
