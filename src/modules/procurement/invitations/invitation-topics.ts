import type { Topic } from '../../notices/index.js';

/** What inviting tells, as people choose by it. */
export const invitationTopics: readonly Topic[] = [
  {
    id: 'procedure-invited',
    kinds: ['procurement.invited', 'procurement.reminded'],
    group: 'trade',
    label: { pl: 'Zaproszenia do wyceny', en: 'Invitations to bid' },
    hint: {
      pl: 'Ktoś zaprasza Was do postępowania albo przypomina o terminie.',
      en: 'Somebody invites you to a procedure, or reminds you of the deadline.',
    },
    mail: 'now',
  },
  {
    id: 'procedure-declined',
    kinds: ['procurement.declined'],
    group: 'trade',
    label: { pl: 'Odmowy udziału', en: 'Refusals to take part' },
    hint: {
      pl: 'Zaproszony dostawca nie weźmie udziału w Waszym postępowaniu.',
      en: 'An invited supplier will not take part in your procedure.',
    },
    mail: 'digest',
  },
];
