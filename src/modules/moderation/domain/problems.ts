import { formatDate, type LocalDate } from '../../../shared/dates.js';
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
  alreadyAppealed: {
    kind: 'conflict',
    title: {
      pl: 'Od tej decyzji już wniesiono odwołanie',
      en: 'There is an appeal against this decision already',
    },
  },
  appealTooLate: {
    kind: 'conflict',
    title: { pl: 'Termin na odwołanie minął', en: 'The time to appeal is up' },
    detail: ({ lastDay }: { lastDay: LocalDate }) => ({
      pl: `Odwołanie można było wnieść do ${formatDate(lastDay, 'pl')}.`,
      en: `An appeal could be filed until ${formatDate(lastDay, 'en')}.`,
    }),
  },
});
