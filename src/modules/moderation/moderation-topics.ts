import type { Topic } from '../notices/index.js';

/** What moderation tells, as people choose by it. */
export const moderationTopics: readonly Topic[] = [
  {
    id: 'moderation',
    kinds: ['moderation.*'],
    group: 'cluster',
    label: { pl: 'Decyzje o Waszych treściach', en: 'Decisions about your texts' },
    hint: {
      pl: 'Ukrycie, przywrócenie, wynik odwołania.',
      en: 'Hiding, restoring, the result of an appeal.',
    },
    mail: {
      always: {
        pl: 'Uzasadnienie decyzji musi do Was dotrzeć (art. 17 aktu o usługach cyfrowych).',
        en: 'The statement of reasons has to reach you (art. 17 of the Digital Services Act).',
      },
    },
  },
];
