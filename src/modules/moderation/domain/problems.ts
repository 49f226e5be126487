import { formatDate, type LocalDate } from '../../../shared/dates.js';
import { problems } from '../../../shared/problems.js';

export const moderationProblems = problems('moderation', {
  notFound: { kind: 'not-found', title: { pl: 'Nie ma takiej decyzji', en: 'There is no such decision' } },
  textNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej treści', en: 'There is no such text' },
  },
  alreadyHidden: {
    kind: 'conflict',
    title: { pl: 'Ta treść jest już ukryta', en: 'This text is hidden already' },
  },
  notHidden: {
    kind: 'conflict',
    title: { pl: 'Ta treść nie jest ukryta', en: 'This text is not hidden' },
  },
  nothingReported: {
    kind: 'conflict',
    title: { pl: 'Nie ma tu otwartych zgłoszeń', en: 'There are no open reports here' },
  },
  nothingToAppeal: {
    kind: 'conflict',
    title: {
      pl: 'Odwołać się można tylko od decyzji o ukryciu',
      en: 'Only a decision to hide can be appealed against',
    },
  },
  suggestionNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiej propozycji', en: 'There is no such proposal' },
  },
  suggestionWrong: {
    kind: 'invalid',
    title: { pl: 'Popraw propozycję', en: 'Correct the proposal' },
  },
  alreadySuggested: {
    kind: 'conflict',
    title: {
      pl: 'Propozycja zmiany tego tekstu czeka już na odpowiedź',
      en: 'A proposal to change this text waits for an answer already',
    },
  },
  suggestionClosed: {
    kind: 'conflict',
    title: { pl: 'Na tę propozycję już odpowiedziano', en: 'This proposal has been answered already' },
  },
  suggestionStale: {
    kind: 'conflict',
    title: {
      pl: 'Tekst zmienił się od czasu propozycji, więc nie można jej przyjąć',
      en: 'The text has changed since the proposal, so it cannot be accepted',
    },
  },
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
