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
  seatNotFound: {
    kind: 'not-found',
    title: { pl: 'Nie ma takiego miejsca w radzie', en: 'There is no such seat in the council' },
  },
});
