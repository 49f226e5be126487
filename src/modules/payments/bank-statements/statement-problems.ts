import { problems } from '../../../shared/problems.js';

export const statementProblems = problems('statements', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiego wyciągu', en: 'There is no such statement' } },
  lineNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej pozycji wyciągu', en: 'There is no such line of a statement' },
  },
  noSuchLines: {
    kind: 'invalid',
    title: { pl: 'Tych pozycji nie ma na tym wyciągu', en: 'These lines are not in this statement' },
  },
  unreadable: {
    kind: 'invalid',
    title: { pl: 'Nie da się odczytać tego pliku', en: 'This file cannot be read' },
  },
  readAlready: {
    kind: 'conflict',
    title: { pl: 'Ten wyciąg jest już wczytany', en: 'This statement is read already' },
  },
  fileGone: {
    kind: 'gone',
    title: { pl: 'Pliku już nie ma', en: 'The file is gone' },
    detail: () => ({
      pl: 'Pliki bez wskazanych kolumn kasujemy po 2 dniach. Wgraj go jeszcze raz.',
      en: 'Files whose columns nobody has named are deleted after 2 days. Upload it again.',
    }),
  },
  dayToCome: {
    kind: 'invalid',
    title: { pl: 'Ten dzień jeszcze nie nadszedł', en: 'This day has not come yet' },
    detail: () => ({
      pl: 'Jedna z pozycji ma datę z przyszłości. Przyjmij ją, gdy ten dzień nadejdzie; jeśli data jest zła, sprawdź, którą kolumnę wskazano.',
      en: 'One of the lines has a day to come. Accept it on that day; if the day is wrong, look which column was named.',
    }),
  },
  notAll: {
    kind: 'invalid',
    title: { pl: 'Kwoty się nie sumują', en: 'The amounts do not add up' },
    detail: () => ({
      pl: 'Suma części ma być równa kwocie przelewu.',
      en: 'The parts have to add up to the transfer.',
    }),
  },
});
