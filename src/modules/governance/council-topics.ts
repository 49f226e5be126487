import type { Topic } from '../notices/index.js';

/** What the council tells, as people choose by it. */
export const councilTopics: readonly Topic[] = [
  {
    id: 'council-about-you',
    kinds: ['governance.motion-about-you'],
    group: 'cluster',
    label: { pl: 'Głosowania rady o Waszej organizacji', en: 'Votes of the council about your organisation' },
    hint: {
      pl: 'Na przykład o zawieszeniu albo odwołaniu.',
      en: 'About a suspension or an appeal, for example.',
    },
    mail: {
      always: {
        pl: 'Rada decyduje o Waszych prawach, więc musicie o tym wiedzieć.',
        en: 'The council decides about your rights, so you have to know.',
      },
    },
  },
  {
    id: 'council',
    kinds: ['governance.motion-opened', 'governance.motion-closed', 'governance.*'],
    group: 'cluster',
    label: { pl: 'Głosowania rady klastra', en: 'Votes of the council' },
    hint: { pl: 'Początek i wynik głosowania.', en: 'The beginning and the result of a vote.' },
    mail: 'now',
  },
  {
    id: 'council-meetings',
    kinds: ['governance.meeting-due'],
    group: 'cluster',
    label: { pl: 'Posiedzenia rady', en: 'Meetings of the council' },
    hint: { pl: 'Przypomnienie o terminie posiedzenia.', en: 'A reminder that a meeting is due.' },
    mail: 'digest',
  },
];
