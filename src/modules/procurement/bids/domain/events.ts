export {};

declare module '../../../../platform/events/events.js' {
  interface Events {
    /** A buyer published a procedure; whether everybody may read it says the view `public_procedure`. */
    'procurement.procedure-published': { procedureId: string };
    /**
     * A procedure was opened, with what was in it; of no bid is anything told before. Instants as ISO texts;
     * a supplier is null when it is outside the cluster.
     */
    'procurement.procedure-opened': {
      procedureId: string;
      buyerId: string;
      openedAt: string;
      bids: readonly { bidId: string; supplierId: string | null; sentAt: string }[];
    };
  }
}
