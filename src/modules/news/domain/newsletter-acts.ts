import type { NewsletterAction } from './newsletter-states.js';

/** What the coordinator does to a newsletter without further words. */
export type PlainAct = Exclude<NewsletterAction, 'schedule' | 'finish'>;

/** Of each: the last part of its page's address, and what stands in the record of activity. */
export const plainActs = {
  unschedule: { step: 'odloz', logged: 'newsletter-unscheduled' },
  start: { step: 'wyslij', logged: 'newsletter-started' },
  pause: { step: 'wstrzymaj', logged: 'newsletter-paused' },
  resume: { step: 'wznow', logged: 'newsletter-resumed' },
  cancel: { step: 'anuluj', logged: 'newsletter-cancelled' },
} as const satisfies Record<PlainAct, { readonly step: string; readonly logged: string }>;
