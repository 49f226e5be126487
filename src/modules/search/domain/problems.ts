import { problems } from '../../../shared/problems.js';

export const searchProblems = problems('search', {
  groupNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej grupy synonimów', en: 'There is no such group of synonyms' },
  },
  groupChanged: {
    kind: 'conflict',
    title: {
      pl: 'Ktoś zmienił tę grupę w międzyczasie',
      en: 'Somebody changed this group in the meantime',
    },
    detail: () => ({
      pl: 'Twoje zmiany są niżej: porównaj je z obecną grupą i zapisz jeszcze raz.',
      en: 'Your changes are below: compare them with the present group and save again.',
    }),
  },
  nothingToUndo: {
    kind: 'conflict',
    title: { pl: 'Nie ma czego cofnąć', en: 'There is nothing to undo' },
    detail: () => ({
      pl: 'Tej grupy nikt jeszcze nie zmienił albo jej ostatnia zmiana jest już cofnięta.',
      en: 'Nobody has changed this group yet, or its last change has been undone already.',
    }),
  },
});
