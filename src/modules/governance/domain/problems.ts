import { problems } from '../../../shared/problems.js';

export const governanceProblems = problems('governance', {
  notMember: {
    kind: 'conflict',
    title: { pl: 'Rada klastra jest dla członków', en: 'The council is for members' },
    detail: () => ({
      pl: 'Twoja organizacja nie jest teraz członkiem klastra, więc nie ma miejsca w radzie.',
      en: 'Your organisation is not a member of the cluster at present and has no seat in its council.',
    }),
  },
  notOfYours: {
    kind: 'invalid',
    title: {
      pl: 'W radzie zasiada osoba z Twojej organizacji',
      en: 'A seat is taken by a person of your organisation',
    },
  },
  samePerson: {
    kind: 'invalid',
    title: {
      pl: 'Przedstawiciel i zastępca to dwie różne osoby',
      en: 'Representative and deputy are two different people',
    },
  },
  motionNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego głosowania', en: 'There is no such motion' },
  },
  motionInvalid: {
    kind: 'invalid',
    title: { pl: 'Tego wniosku nie można poddać pod głosowanie', en: 'This motion cannot be put' },
  },
  alreadyOpen: {
    kind: 'conflict',
    title: { pl: 'Rada już głosuje w tej sprawie', en: 'The council is voting on this already' },
  },
  votingEnded: {
    kind: 'conflict',
    title: { pl: 'To głosowanie już się skończyło', en: 'This vote has ended' },
    detail: () => ({
      pl: 'To głosowanie już się skończyło. Głos nie został zapisany.',
      en: 'This vote has ended. Your vote was not recorded.',
    }),
  },
  stillOpen: {
    kind: 'conflict',
    title: { pl: 'To głosowanie jeszcze trwa', en: 'This vote is still open' },
    detail: () => ({
      pl: 'Głosy liczy się, gdy minie termin albo zagłosują wszyscy.',
      en: 'Votes are counted once the time is up or everybody has voted.',
    }),
  },
  alreadyCounted: {
    kind: 'conflict',
    title: { pl: 'Głosy są już policzone', en: 'The votes have been counted' },
  },
  ownCase: {
    kind: 'conflict',
    title: { pl: 'Nikt nie głosuje we własnej sprawie', en: 'Nobody votes in their own case' },
    detail: () => ({
      pl: 'To głosowanie dotyczy Twojej organizacji, dlatego jej głos się w nim nie liczy.',
      en: 'This vote is about your organisation, so it has no vote in it.',
    }),
  },
  representativeVoted: {
    kind: 'conflict',
    title: { pl: 'Przedstawiciel już zagłosował', en: 'The representative has voted' },
    detail: () => ({
      pl: 'Głos oddany przez przedstawiciela może zmienić tylko przedstawiciel.',
      en: 'Only the representative can change the vote that the representative has cast.',
    }),
  },
  meetingInvalid: {
    kind: 'invalid',
    title: { pl: 'Tego posiedzenia nie można zapisać', en: 'This meeting cannot be recorded' },
  },
  seatNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego miejsca w radzie', en: 'There is no such seat in the council' },
  },
});
