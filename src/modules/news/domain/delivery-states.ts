import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type DeliveryState =
  'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'skipped' | 'cancelled' | 'unknown';
export type DeliveryAction = 'take' | 'skip' | 'send' | 'wait' | 'fail' | 'bounce' | 'cancel' | 'lose';

/**
 * One newsletter to one mailbox. From `sending` nobody knows for sure whether the server has it until that is written
 * down: after a crash it is sent again, or, when the newsletter was cancelled meanwhile, left `unknown`. `skip`: the
 * reader left before its turn.
 */
export const deliveryTransitions: Transitions<DeliveryState, DeliveryAction> = {
  queued: { take: 'sending', skip: 'skipped', cancel: 'cancelled' },
  sending: {
    take: 'sending',
    send: 'sent',
    wait: 'queued',
    fail: 'failed',
    bounce: 'bounced',
    skip: 'skipped',
    cancel: 'cancelled',
    lose: 'unknown',
  },
  sent: { bounce: 'bounced' },
  failed: {},
  bounced: {},
  skipped: {},
  cancelled: {},
  unknown: { bounce: 'bounced' },
};

export const deliveryStates = statesOf(deliveryTransitions);

/** So long a mail may be on its way to the server before its worker is taken for dead. Longer than any answer takes. */
export const LEASE_SECONDS = 120;

/** What one job sends at most, spread over the time after which the next one may begin. */
const TURN_MS = 4_000;

/** How a newsletter's jobs share the mails that may go out in a minute, without any of them waiting in its place. */
export const turnOf = (perMinute: number): { readonly mails: number; readonly everyMs: number } => ({
  mails: Math.max(1, Math.floor((perMinute * TURN_MS) / 60_000)),
  everyMs: 60_000 / perMinute,
});

/** After so many refusals for now a recipient is given up. */
const MOST_REFUSALS = 5;
const PAUSE_MINUTES = 15;
/** Longer than it takes until the next job, which is to begin with another. */
const STEP_BACK_MINUTES = 5;

export type MailOutcome =
  | { readonly kind: 'sent' }
  /** `ofRecipient`: the answer was about this mailbox and not about us or the mail. */
  | { readonly kind: 'refused'; readonly ofRecipient: boolean }
  | { readonly kind: 'refused-for-now'; readonly ofRecipient: boolean };

export type AfterMail = {
  readonly action: DeliveryAction;
  /** Null: nothing to wait for. */
  readonly waitMinutes: number | null;
  /** Whether this was one more refusal of the recipient. */
  readonly counts: boolean;
  /** The server is away or will not listen to us at all: no use going on now. */
  readonly stop: boolean;
};

const done = (action: DeliveryAction): AfterMail => ({
  action,
  waitMinutes: null,
  counts: false,
  stop: false,
});

/** What follows for a delivery; `refusals`: how often its recipient was refused for now before. */
export const afterMail = (outcome: MailOutcome, refusals: number): AfterMail => {
  if (outcome.kind === 'sent') return done('send');
  if (outcome.kind === 'refused') return done(outcome.ofRecipient ? 'bounce' : 'fail');
  if (!outcome.ofRecipient)
    return { action: 'wait', waitMinutes: STEP_BACK_MINUTES, counts: false, stop: true };
  return refusals + 1 >= MOST_REFUSALS
    ? done('fail')
    : { action: 'wait', waitMinutes: PAUSE_MINUTES, counts: true, stop: false };
};

/** Two mails that came back for good end a subscription. */
export const MOST_HARD_BOUNCES = 2;
