import { problems } from '../../../shared/problems.js';

export const demandProblems = problems('demand', {
  nobodyToCall: {
    kind: 'conflict',
    title: { pl: 'Nie ma kogo powiadomić', en: 'There is nobody to tell' },
    detail: () => ({
      pl: 'Żaden członek nie działa w tej kategorii i w tym miejscu. Wybierz szerszą kategorię albo pomiń miejsce.',
      en: 'No member works in this category and place. Choose a wider category or leave the place out.',
    }),
  },
  calledLately: {
    kind: 'conflict',
    title: { pl: 'Członkowie już o tym wiedzą', en: 'The members know of it already' },
    detail: () => ({
      pl: 'O tym samym powiadomiliście ich w ostatnich 14 dniach. Poczekaj, żeby wiadomości nie nużyły.',
      en: 'They were told of the same within the last 14 days. Wait, so that messages do not tire them.',
    }),
  },
});
