import type { Tx } from '../../../../platform/database/db.js';
import type { BidContent } from '../bid-content.js';
import type { OpenedBid } from '../domain/opening.js';

/** Writes the record of an opening. */
export const insertOpening = async (
  tx: Tx,
  opening: {
    procedureId: string;
    buyerId: string;
    at: Date;
    openedBy: string | null;
    byTimer: boolean;
    opened: readonly OpenedBid[];
    unreadable: readonly OpenedBid[];
    unconfirmed: number;
  },
): Promise<void> => {
  const { procedureId, buyerId, at, openedBy, byTimer, opened, unreadable, unconfirmed } = opening;
  await tx.query(
    `insert into procedure_opening (procedure_id, buyer_id, opened_at, opened_by, by_timer, opened, unreadable,
       unconfirmed) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[procedureId, buyerId, at, openedBy, byTimer],
      ...[JSON.stringify(opened), JSON.stringify(unreadable), unconfirmed],
    ],
  );
};

export type NewOpenedBid = {
  readonly bidId: string;
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly version: number;
  readonly procedureVersion: number;
  readonly submittedAt: Date;
  readonly content: BidContent;
  readonly salt: string;
  readonly receipt: string;
};

/** All at once: hundreds of them in one statement. */
export const insertOpenedBids = (
  tx: Tx,
  procedureId: string,
  buyerId: string,
  bids: readonly NewOpenedBid[],
): Promise<unknown> =>
  tx.query(
    `insert into bid_opened (bid_id, procedure_id, buyer_id, supplier_id, outside_id, version, procedure_version,
       submitted_at, content, salt, receipt)
     select "bidId", $1, $2, "supplierId", "outsideId", version, "procedureVersion", "submittedAt", content, salt,
       receipt
     from jsonb_to_recordset($3::jsonb) as b("bidId" uuid, "supplierId" uuid, "outsideId" uuid, version integer,
       "procedureVersion" integer, "submittedAt" timestamptz, content jsonb, salt text, receipt text)`,
    [procedureId, buyerId, JSON.stringify(bids)],
  );
