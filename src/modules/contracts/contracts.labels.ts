import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Localised } from '../../shared/lang.js';
import type { ContractState } from './domain/contract-states.js';

/** Names of states, as both parties read them. */
export const contractLabels = catalogue({
  pl: {
    states: {
      'awaiting-acceptance': 'do przyjęcia',
      active: 'w realizacji',
      completed: 'zrealizowana',
      ended: 'zakończona wcześniej',
    },
  },
  en: {
    states: {
      'awaiting-acceptance': 'to be accepted',
      active: 'in progress',
      completed: 'delivered',
      ended: 'ended early',
    },
  },
});

/** States of a delivery, and what the buyer decided, as a protocol says it. */
export const deliveryLabels = catalogue({
  pl: {
    states: {
      recorded: 'do odbioru',
      accepted: 'przyjęta',
      'accepted-with-remarks': 'przyjęta z uwagami',
      'changes-requested': 'do poprawki',
      replaced: 'zastąpiona nową',
      withdrawn: 'wycofana',
    },
    decisions: {
      accepted: 'Przyjęto bez uwag',
      'accepted-with-remarks': 'Przyjęto z uwagami',
      'changes-requested': 'Nie przyjęto: potrzebne poprawki',
    },
  },
  en: {
    states: {
      recorded: 'to be accepted',
      accepted: 'accepted',
      'accepted-with-remarks': 'accepted with remarks',
      'changes-requested': 'to be changed',
      replaced: 'replaced by a new one',
      withdrawn: 'withdrawn',
    },
    decisions: {
      accepted: 'Accepted without remarks',
      'accepted-with-remarks': 'Accepted with remarks',
      'changes-requested': 'Not accepted: changes are needed',
    },
  },
});

export const shareLabels = catalogue({
  pl: {
    states: {
      asked: 'czeka na potwierdzenie',
      confirmed: 'potwierdzony',
      declined: 'odmowa',
      withdrawn: 'wycofany',
      replaced: 'zmieniony',
    },
  },
  en: {
    states: {
      asked: 'to be confirmed',
      confirmed: 'confirmed',
      declined: 'declined',
      withdrawn: 'withdrawn',
      replaced: 'changed',
    },
  },
});

export const amendmentLabels = catalogue({
  pl: {
    states: { proposed: 'czeka', accepted: 'przyjęta', refused: 'odrzucona', withdrawn: 'wycofana' },
  },
  en: {
    states: { proposed: 'waits', accepted: 'accepted', refused: 'refused', withdrawn: 'withdrawn' },
  },
});

export const contractStateLabel = (state: ContractState): Localised => ({
  pl: contractLabels.pl.states[state],
  en: contractLabels.en.states[state],
});

/** What the desk says of contracts in force. */
export const contractDeskTexts = catalogue({
  pl: {
    deliver: (subject: string) => `Dostarcz: ${subject}`,
    confirm: (subject: string) => `Potwierdź dostawę: ${subject}`,
    bind: (subject: string) => `Przyjmij umowę: ${subject}`,
    amend: (subject: string) => `Odpowiedz na zmianę umowy: ${subject}`,
    accept: (subject: string) => `Przyjmij dostawę: ${subject}`,
    change: (subject: string) => `Popraw dostawę: ${subject}`,
    share: (subject: string) => `Potwierdź udział we wspólnej umowie: ${subject}`,
    detail: (number: string, other: string) => `Umowa ${number}, ${other}`,
  },
  en: {
    deliver: (subject) => `Deliver: ${subject}`,
    confirm: (subject) => `Confirm the delivery: ${subject}`,
    bind: (subject) => `Accept the contract: ${subject}`,
    amend: (subject) => `Answer a change to the contract: ${subject}`,
    accept: (subject) => `Accept a delivery: ${subject}`,
    change: (subject) => `Change a delivery: ${subject}`,
    share: (subject) => `Confirm a share of a joint contract: ${subject}`,
    detail: (number, other) => `Contract ${number}, ${other}`,
  },
});
