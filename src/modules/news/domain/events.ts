import type { RegistrationMail } from './gathering-states.js';

declare module '../../../platform/events/events.js' {
  interface Events {
    /** Somebody typed an address into the newsletter's form. */
    'news.subscription-asked': { subscriberId: string };
    /** A newsletter is to be sent on; any job of an earlier turn ends. */
    'news.newsletter-due': { newsletterId: string; turn: number };
    /** The coordinator wants to see a newsletter in their own mailbox. */
    'news.newsletter-test-asked': { newsletterId: string; accountId: string; organisationId: string };
    /** Somebody who registered for an event is to be written to. */
    'news.registration-mail-due': { registrationId: string; mail: RegistrationMail };
  }
}
