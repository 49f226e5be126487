import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { RetentionRule } from '../../../platform/privacy/retention-rule.js';

/** The retention term that says for how long after an event its registrations are kept. */
export const REGISTRATION_TERM = 'news.registrations';

export const newsRetention: readonly RetentionRule[] = [
  {
    what: 'news.unconfirmed',
    label: { pl: 'Zapisy na newsletter bez potwierdzenia', en: 'Subscriptions that were never confirmed' },
    since: { pl: 'od zapisu', en: 'from being asked for' },
    forget: (tx, before) =>
      forgotten(tx, `delete from subscriber where state = 'pending' and asked_at < $1 returning id`, before),
  },
  {
    what: 'news.unsubscribed',
    label: {
      pl: 'Zakończone zapisy na newsletter z dziennikiem zgód',
      en: 'Ended subscriptions with their log of consents',
    },
    since: { pl: 'od wypisania', en: 'from their end' },
    forget: (tx, before) => forgotten(tx, 'delete from subscriber where ended_at < $1 returning id', before),
  },
  {
    what: 'news.deliveries',
    label: { pl: 'Kto dostał który newsletter', en: 'Who got which newsletter' },
    since: { pl: 'od wysłania', en: 'from sending' },
    forget: (tx, before) =>
      forgotten(
        tx,
        `update newsletter_delivery set subscriber_id = null where subscriber_id is not null and done_at < $1
         returning id`,
        before,
      ),
  },
  {
    what: REGISTRATION_TERM,
    label: { pl: 'Zapisy na wydarzenia', en: 'Registrations for events' },
    since: { pl: 'od końca wydarzenia', en: 'from the end of the event' },
    forget: (tx, before) =>
      forgotten(
        tx,
        `delete from gathering_registration r using gathering g
         where g.id = r.gathering_id and g.ends_at < $1 returning r.id`,
        before,
      ),
  },
];
