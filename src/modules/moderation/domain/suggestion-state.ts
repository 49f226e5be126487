import { type Transitions } from '../../../shared/transitions.js';

export type SuggestionState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
export type SuggestionAction = 'accept' | 'decline' | 'expire' | 'withdraw';

/**
 * The coordinator's proposal to change a member's text. The member accepts, which is its own edit, or declines; the
 * coordinator withdraws it while nobody has answered; it expires when the member leaves (agreement §4.5, §5.1).
 */
export const suggestionTransitions: Transitions<SuggestionState, SuggestionAction> = {
  open: { accept: 'accepted', decline: 'declined', expire: 'expired', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
};

export const suggestionStates = Object.keys(suggestionTransitions) as [SuggestionState, ...SuggestionState[]];
