import type { Topic } from '../notices/index.js';

/** What campaigns tell, as people choose by it. */
export const campaignTopics: readonly Topic[] = [
  {
    id: 'campaign-invitations',
    kinds: ['campaigns.invited', 'campaigns.proposal-answered', 'campaigns.request-answered'],
    group: 'cluster',
    label: { pl: 'Zaproszenia do kampanii', en: 'Invitations to campaigns' },
    hint: {
      pl: 'Zaproszenia oraz odpowiedzi na Wasze zgłoszenia i prośby.',
      en: 'Invitations, and answers to what you proposed or asked for.',
    },
    mail: 'now',
  },
  {
    id: 'campaigns',
    kinds: ['campaigns.moved', 'campaigns.changed', 'campaigns.window-changed'],
    group: 'cluster',
    label: { pl: 'Kampanie, w których bierzecie udział', en: 'Campaigns in which you take part' },
    hint: { pl: 'Początek, przerwa, zmiana i koniec.', en: 'Beginning, pause, change and end.' },
    mail: 'digest',
  },
  {
    id: 'campaign-answers',
    kinds: ['campaigns.requested', 'campaigns.proposed', 'campaigns.answered'],
    group: 'cluster',
    label: { pl: 'Odpowiedzi członków na kampanie', en: 'What members answer to campaigns' },
    hint: { pl: 'Prośby, zgłoszenia i rezygnacje.', en: 'Requests, proposals and leavings.' },
    mail: 'digest',
    only: 'coordinator',
  },
];
