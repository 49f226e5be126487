import { problems } from '../../../shared/problems.js';

export const conversationProblems = problems('conversations', {
  notFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej rozmowy', en: 'There is no such conversation' },
  },
  fileNotFound: { kind: 'not-found', title: { pl: 'Nie ma takiego pliku', en: 'There is no such file' } },
  fileRefused: {
    kind: 'invalid',
    title: { pl: 'Nie możemy przyjąć jednego z plików', en: 'One of the files cannot be accepted' },
  },
  nothingSaid: {
    kind: 'invalid',
    title: { pl: 'Wiadomość jest pusta', en: 'The message is empty' },
    detail: () => ({
      pl: 'Napisz wiadomość albo dołącz plik.',
      en: 'Write a message or attach a file.',
    }),
  },
});
