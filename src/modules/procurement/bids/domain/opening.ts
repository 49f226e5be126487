/** One line of the opening record. Instants are ISO texts. */
export type OpenedBid = {
  readonly bidId: string;
  /** As it was called at the opening. */
  readonly supplierName: string;
  readonly version: number;
  readonly submittedAt: string;
  readonly receipt: string;
};

/** The record as its reader may see it: the buyer all of it, a bidder its own line and the number of all. */
export type OpeningRecord = {
  readonly openedAt: Date;
  readonly byTimer: boolean;
  /** The bids in the order of their sending. */
  readonly opened: readonly OpenedBid[];
  readonly openedInAll: number;
  /** Bids that were damaged and could not be opened; a bidder's own alone. */
  readonly unreadable: readonly OpenedBid[];
  /** Null for a bidder. */
  readonly unconfirmed: number | null;
};

/** What a bidder may see of it: neither the others nor how many of them did not confirm. */
export const asBidder = (record: OpeningRecord, bidId: string): OpeningRecord => ({
  ...record,
  opened: record.opened.filter((line) => line.bidId === bidId),
  unreadable: record.unreadable.filter((line) => line.bidId === bidId),
  unconfirmed: null,
});
