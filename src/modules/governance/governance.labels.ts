import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Localised } from '../../shared/lang.js';
import type { Motion } from './data/motion.queries.js';

/** Names of kinds, states and choices. */
export const governanceLabels = catalogue({
  pl: {
    kinds: {
      'admission-appeal': 'Odwołanie od odmowy przyjęcia',
      'moderation-appeal': 'Odwołanie od ukrycia treści',
      suspension: 'Zawieszenie członkostwa',
      lifting: 'Zniesienie zawieszenia',
      'coordinator-hand-over': 'Powierzenie koordynacji',
      'by-laws': 'Zasady głosowania rady',
      free: 'Uchwała w innej sprawie',
    },
    states: { open: 'trwa głosowanie', carried: 'podjęta', lost: 'odrzucona', lapsed: 'bez kworum' },
    choices: { for: 'za', against: 'przeciw', abstain: 'wstrzymuję się' },
    cast: { for: 'za', against: 'przeciw', abstain: 'wstrzymanie się' },
  },
  en: {
    kinds: {
      'admission-appeal': 'Appeal against a refusal of admission',
      'moderation-appeal': 'Appeal against hiding a text',
      suspension: 'Suspension of a membership',
      lifting: 'Lifting of a suspension',
      'coordinator-hand-over': 'Entrusting the coordination',
      'by-laws': 'Voting rules of the council',
      free: 'Resolution on another matter',
    },
    states: { open: 'open', carried: 'carried', lost: 'lost', lapsed: 'no quorum' },
    choices: { for: 'for', against: 'against', abstain: 'I abstain' },
    cast: { for: 'for', against: 'against', abstain: 'abstained' },
  },
});

/** What a motion is called: 'Zawieszenie członkostwa: Spółdzielnia X'. */
export const motionTitle = (motion: Pick<Motion, 'kind' | 'title' | 'organisationName'>): Localised => {
  const { kind, title, organisationName } = motion;
  if (title) return { pl: title, en: title };
  const named = (label: string) => (organisationName ? `${label}: ${organisationName}` : label);
  return { pl: named(governanceLabels.pl.kinds[kind]), en: named(governanceLabels.en.kinds[kind]) };
};
