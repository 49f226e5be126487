import { problems } from '../../../shared/problems.js';

export const closingProblems = problems('closings', {
  notEnded: {
    kind: 'conflict',
    title: {
      pl: 'Sprawa jeszcze trwa albo zakończyła się umową',
      en: 'It goes on, or ended with a contract',
    },
    detail: () => ({
      pl: 'Jak się skończyło, zapisuje się wtedy, gdy sprawa jest zamknięta, a umowy tu nie ma.',
      en: 'How it ended is recorded once it is closed and there is no contract here.',
    }),
  },
  wrong: { kind: 'invalid', title: { pl: 'Popraw to, co zaznaczone', en: 'Correct what is marked' } },
});
