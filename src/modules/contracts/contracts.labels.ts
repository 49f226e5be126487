import { catalogue } from '../../platform/i18n/catalogue.js';
import type { Localised } from '../../shared/lang.js';
import type { ContractState } from './domain/contract-states.js';

/** Names of states, as both parties read them. */
export const contractLabels = catalogue({
  pl: {
    states: { active: 'w realizacji', completed: 'zrealizowana', ended: 'zakończona wcześniej' },
  },
  en: {
    states: { active: 'in progress', completed: 'delivered', ended: 'ended early' },
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
    detail: (number: string, other: string) => `Umowa ${number}, ${other}`,
  },
  en: {
    deliver: (subject) => `Deliver: ${subject}`,
    confirm: (subject) => `Confirm the delivery: ${subject}`,
    detail: (number, other) => `Contract ${number}, ${other}`,
  },
});
