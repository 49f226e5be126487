import { next, statesOf, type Transitions } from '../../../../shared/transitions.js';

/**
 * What a bid is. None of it is a column: who counts rows must not learn it. `outdated` was sent for an earlier
 * version of the procedure and waits for its author's word; `lapsed` was never sent, was withdrawn or stayed
 * outdated when the procedure was opened, or was damaged then, and nobody else ever reads it.
 */
export type BidState = 'draft' | 'sent' | 'outdated' | 'withdrawn' | 'opened' | 'lapsed';

/** `amend`, `open` and `cancel` are the procedure's; the others its author's, until the deadline. */
export type BidAction = 'submit' | 'revise' | 'withdraw' | 'confirm' | 'amend' | 'open' | 'cancel';

/** `revise` sends a further version, also in place of one that was withdrawn; it confirms by itself. */
export const bidTransitions: Transitions<BidState, BidAction> = {
  draft: { submit: 'sent', amend: 'draft', open: 'lapsed', cancel: 'lapsed' },
  sent: { revise: 'sent', withdraw: 'withdrawn', amend: 'outdated', open: 'opened', cancel: 'lapsed' },
  outdated: {
    revise: 'sent',
    confirm: 'sent',
    withdraw: 'withdrawn',
    amend: 'outdated',
    open: 'lapsed',
    cancel: 'lapsed',
  },
  withdrawn: { revise: 'sent', amend: 'withdrawn', open: 'lapsed', cancel: 'lapsed' },
  opened: {},
  lapsed: {},
};

export const bidStates = statesOf(bidTransitions);
export const authorActions = ['submit', 'revise', 'withdraw', 'confirm'] as const;
export type AuthorAction = (typeof authorActions)[number];

/** What is kept of a bid. */
export type BidFacts = {
  /** Number of the version that counts; 0 before the first was sent. */
  readonly version: number;
  readonly withdrawnAt: Date | null;
  /** For which version of the procedure its author last stood by it; null before the first was sent. */
  readonly confirmedVersion: number | null;
};

/** What the bid's procedure says of time. */
export type ProcedureFacts = {
  /** Of its published content. */
  readonly version: number;
  readonly deadline: Date | null;
  readonly openedAt: Date | null;
  readonly cancelledAt: Date | null;
};

/** Before the opening and from it on, by what is kept. */
export const bidStateOf = (bid: BidFacts, procedure: ProcedureFacts): BidState => {
  const before = beforeOpening(bid, procedure);
  if (procedure.openedAt !== null) return next(bidTransitions, before, 'open') ?? before;
  return procedure.cancelledAt === null ? before : (next(bidTransitions, before, 'cancel') ?? before);
};

const beforeOpening = (bid: BidFacts, procedure: ProcedureFacts): BidState => {
  if (bid.version === 0) return 'draft';
  if (bid.withdrawnAt !== null) return 'withdrawn';
  return bid.confirmedVersion === procedure.version ? 'sent' : 'outdated';
};

/** Why an author may not act: it is too late, or the bid is not in such a state. */
export type Refusal = 'closed' | 'not-now';

/** From the deadline on, itself included, nothing of a bid moves. Null when the action is allowed. */
export const whyNot = (
  action: AuthorAction,
  bid: BidFacts,
  procedure: ProcedureFacts,
  now: Date,
): Refusal | null => {
  if (!isTaking(procedure, now)) return 'closed';
  return next(bidTransitions, bidStateOf(bid, procedure), action) === null ? 'not-now' : null;
};

/** Whether the procedure takes bids at `now`; the instant of the deadline is too late. */
export const isTaking = ({ deadline, openedAt, cancelledAt }: ProcedureFacts, now: Date): boolean =>
  deadline !== null && now.getTime() < deadline.getTime() && openedAt === null && cancelledAt === null;

/** What its author may do at `now`, in a fixed order. */
export const actionsOf = (bid: BidFacts, procedure: ProcedureFacts, now: Date): AuthorAction[] =>
  authorActions.filter((action) => whyNot(action, bid, procedure, now) === null);
