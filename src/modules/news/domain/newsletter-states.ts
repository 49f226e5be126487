import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type NewsletterState = 'draft' | 'scheduled' | 'sending' | 'paused' | 'sent' | 'cancelled';
export type NewsletterAction = 'schedule' | 'unschedule' | 'start' | 'pause' | 'resume' | 'finish' | 'cancel';

/** Once begun it is never written anew: what came to the first readers comes to the last. */
export const newsletterTransitions: Transitions<NewsletterState, NewsletterAction> = {
  draft: { schedule: 'scheduled', start: 'sending', cancel: 'cancelled' },
  scheduled: { unschedule: 'draft', start: 'sending', cancel: 'cancelled' },
  sending: { pause: 'paused', finish: 'sent', cancel: 'cancelled' },
  paused: { resume: 'sending', cancel: 'cancelled' },
  sent: {},
  cancelled: {},
};

export const newsletterStates = statesOf(newsletterTransitions);
