import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Localised } from '../../shared/lang.js';
import type { CampaignState, ParticipantState } from './domain/campaign-states.js';

/** Names of states, and of templates in a list. */
export const campaignLabels = catalogue({
  pl: {
    states: {
      idea: 'pomysł',
      requested: 'prośba członka',
      approved: 'zatwierdzona',
      scheduled: 'zaplanowana',
      running: 'trwa',
      paused: 'wstrzymana',
      ended: 'zakończona',
      reported: 'zamknięta',
      refused: 'odmowa',
      withdrawn: 'odwołana',
    },
    parts: {
      invited: 'zaproszenie czeka na odpowiedź',
      proposed: 'zgłoszenie czeka na koordynatora',
      joined: 'bierze udział',
      declined: 'bez udziału',
      refused: 'zgłoszenie nieprzyjęte',
      left: 'rezygnacja',
      none: 'jeszcze bez zgłoszenia',
    },
    templates: {
      'spring-greenery': 'Wiosenna zieleń',
      'school-catering': 'Obiady dla szkół przed wrześniem',
      'christmas-gifts': 'Upominki świąteczne',
      'year-end-budgets': 'Budżety gmin na koniec roku',
      'social-purchase': 'Zakup Prospołeczny',
    },
  },
  en: {
    states: {
      idea: 'idea',
      requested: 'asked for by a member',
      approved: 'approved',
      scheduled: 'scheduled',
      running: 'running',
      paused: 'paused',
      ended: 'over',
      reported: 'reported on',
      refused: 'refused',
      withdrawn: 'called off',
    },
    parts: {
      invited: 'invited, no answer yet',
      proposed: 'waiting for the coordinator',
      joined: 'takes part',
      declined: 'not taking part',
      refused: 'not accepted',
      left: 'has left',
      none: 'not proposed yet',
    },
    templates: {
      'spring-greenery': 'Spring greenery',
      'school-catering': 'School catering before September',
      'christmas-gifts': 'Christmas gifts',
      'year-end-budgets': 'Year-end municipal budgets',
      'social-purchase': 'Social purchase',
    },
  },
});

export const stateWords = (state: CampaignState): Localised => ({
  pl: campaignLabels.pl.states[state],
  en: campaignLabels.en.states[state],
});

/** `none`: neither invited nor proposed. */
export const partWords = (state: ParticipantState | 'none'): Localised => ({
  pl: campaignLabels.pl.parts[state],
  en: campaignLabels.en.parts[state],
});
