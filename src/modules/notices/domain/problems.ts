import { problems } from '../../../shared/problems.js';

export const noticeProblems = problems('notices', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego powiadomienia', en: 'There is no such notice' },
  },
});
