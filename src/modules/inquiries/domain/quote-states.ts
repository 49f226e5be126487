import { localDateOf } from '../../../shared/dates.js';
import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type QuoteState = 'draft' | 'submitted' | 'withdrawn' | 'accepted' | 'refused' | 'expired';
export type QuoteAction = 'submit' | 'revise' | 'withdraw' | 'accept' | 'refuse' | 'cancel' | 'expire';

/**
 * A quote. `revise` sends a further version: it replaces the one before and revives a withdrawn or expired
 * quote. `cancel` is the end that a cancelled inquiry brings.
 */
export const quoteTransitions: Transitions<QuoteState, QuoteAction> = {
  draft: { submit: 'submitted' },
  submitted: {
    revise: 'submitted',
    withdraw: 'withdrawn',
    accept: 'accepted',
    refuse: 'refused',
    cancel: 'refused',
    expire: 'expired',
  },
  withdrawn: { revise: 'submitted' },
  expired: { revise: 'submitted', withdraw: 'withdrawn', refuse: 'refused', cancel: 'refused' },
  accepted: {},
  refused: {},
};

export const quoteStates = statesOf(quoteTransitions);

/** Timer beside the table: a quote binds to the end of its last day in Warsaw; then it has expired, told or not. */
export const quoteStateAt = (
  quote: { readonly state: QuoteState; readonly validUntil: string | null },
  now: Date,
): QuoteState =>
  quote.state === 'submitted' && quote.validUntil !== null && quote.validUntil < localDateOf(now)
    ? 'expired'
    : quote.state;
