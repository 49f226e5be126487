import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type SubscriberState = 'pending' | 'confirmed' | 'unsubscribed' | 'bounced';
export type SubscriberAction = 'confirm' | 'unsubscribe' | 'bounce';

/** Nobody gets a newsletter before their mailbox has said yes; who has left comes back by saying yes again. */
export const subscriberTransitions: Transitions<SubscriberState, SubscriberAction> = {
  pending: { confirm: 'confirmed', unsubscribe: 'unsubscribed' },
  confirmed: { unsubscribe: 'unsubscribed', bounce: 'bounced' },
  unsubscribed: { confirm: 'confirmed' },
  bounced: { confirm: 'confirmed', unsubscribe: 'unsubscribed' },
};

export const subscriberStates = statesOf(subscriberTransitions);

const CONFIRM_DAYS = 7;

/** Until when a mailbox that was asked at an instant may say yes. */
export const confirmableUntil = (askedAt: Date): Date =>
  new Date(askedAt.getTime() + CONFIRM_DAYS * 86_400_000);
