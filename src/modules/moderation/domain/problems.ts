import { problems } from '../../../shared/problems.js';

export const moderationProblems = problems('moderation', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej decyzji', en: 'There is no such decision' } },
  coordinatorOnly: {
    kind: 'forbidden',
    title: {
      pl: 'O ukryciu i przywróceniu decyduje tylko koordynator',
      en: 'Only the coordinator hides and restores',
    },
  },
  reasonNeeded: {
    kind: 'invalid',
    title: { pl: 'Decyzja potrzebuje uzasadnienia', en: 'A decision needs its reason' },
  },
});
