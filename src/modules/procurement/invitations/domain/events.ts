import type { Localised } from '../../../../shared/lang.js';

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** A published procedure asked members of the cluster; whom is read again. */
    'procurement.suppliers-asked': { procedureId: string };
    /**
     * A mail is to go to a supplier outside the cluster: that it is asked, a reminder, or news of the procedure in
     * words that name no price, no bid and no author.
     */
    'procurement.outside-mail-due': {
      outsideId: string;
      mail: 'invitation' | 'reminder' | 'news';
      /** `page`: where its link leads, the request unless said. */
      news: { title: Localised; text: Localised; page?: 'result' } | null;
    };
  }
}
