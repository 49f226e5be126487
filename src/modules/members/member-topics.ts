import type { Topic } from '../notices/index.js';

/** What membership tells, as people choose by it. */
export const memberTopics: readonly Topic[] = [
  {
    id: 'membership',
    kinds: [
      'members.application-received',
      'members.application-incomplete',
      'members.admitted',
      'members.refused',
      'members.suspended',
      'members.suspension-lifted',
      'members.left',
      'members.evidence-verification-ended',
    ],
    group: 'cluster',
    label: { pl: 'Członkostwo w klastrze', en: 'Membership of the cluster' },
    hint: {
      pl: 'Zgłoszenie, przyjęcie lub odmowa, zawieszenie, wystąpienie.',
      en: 'Application, admission or refusal, suspension, leaving.',
    },
    mail: {
      always: {
        pl: 'To decyzje z uzasadnieniem, od których można się odwołać w terminie.',
        en: 'These are decisions with their reasons, which can be appealed against in time.',
      },
    },
  },
  {
    id: 'member-reminders',
    kinds: ['members.*'],
    group: 'cluster',
    label: { pl: 'Profil i dokumenty', en: 'Profile and documents' },
    hint: {
      pl: 'Kończące się dokumenty i ich potwierdzenia.',
      en: 'Documents that run out, and their verification.',
    },
    mail: 'now',
  },
  {
    id: 'coordinator-desk',
    kinds: [
      'members.application-waiting',
      'members.application-completed',
      'members.application-withdrawn',
      'members.member-left',
      'moderation.reported',
    ],
    group: 'cluster',
    label: { pl: 'Biurko koordynatora', en: 'Coordinator’s desk' },
    hint: {
      pl: 'Zgłoszenia do klastra, wystąpienia, zgłoszone treści.',
      en: 'Applications for membership, departures, reported texts.',
    },
    mail: 'now',
    only: 'coordinator',
  },
];
