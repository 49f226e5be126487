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
  savedNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego zapisanego wyszukiwania', en: 'There is no such saved search' },
  },
  savedAlready: {
    kind: 'conflict',
    title: { pl: 'To wyszukiwanie jest już zapisane', en: 'This search is saved already' },
    detail: () => ({
      pl: 'Znajdziesz je na liście zapisanych wyszukiwań.',
      en: 'You find it in the list of saved searches.',
    }),
  },
  nothingToSave: {
    kind: 'invalid',
    title: { pl: 'To wyszukiwanie niczego nie zawęża', en: 'This search narrows nothing' },
    detail: () => ({
      pl: 'Wpisz w katalogu słowa albo wybierz filtr, a potem zapisz wyszukiwanie.',
      en: 'Enter words or choose a filter in the catalogue, then save the search.',
    }),
  },
  tooLong: {
    kind: 'invalid',
    title: { pl: 'To wyszukiwanie jest za długie', en: 'This search is too long' },
    detail: () => ({
      pl: 'Skróć słowa albo usuń część filtrów w katalogu, a potem zapisz wyszukiwanie.',
      en: 'Shorten the words or leave out some filters in the catalogue, then save the search.',
    }),
  },
  tooManySaved: {
    kind: 'conflict',
    title: { pl: 'Za dużo zapisanych wyszukiwań', en: 'Too many saved searches' },
    detail: ({ most }: { most: number }) => ({
      pl: `Organizacja może mieć najwyżej ${most}. Usuń któreś, żeby zapisać nowe.`,
      en: `An organisation may have at most ${most}. Delete one to save a new one.`,
    }),
  },
});
