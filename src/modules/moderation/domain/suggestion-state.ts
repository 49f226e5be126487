import { type Transitions } from '../../../shared/transitions.js';

export type SuggestionState = 'open' | 'accepted' | 'declined' | 'expired';
export type SuggestionAction = 'accept' | 'decline' | 'expire';

/**
 * The coordinator's proposal to change a member's text. The member accepts, which is its own edit, or declines; it
 * expires when the member leaves (agreement §4.5, §5.1).
 */
export const suggestionTransitions: Transitions<SuggestionState, SuggestionAction> = {
  open: { accept: 'accepted', decline: 'declined', expire: 'expired' },
  accepted: {},
  declined: {},
  expired: {},
};

export const suggestionStates = Object.keys(suggestionTransitions) as [SuggestionState, ...SuggestionState[]];
