import type { Reader } from '../../../../platform/database/db.js';
import type { BidContent } from '../bid-content.js';

/** A bid in the clear, after the opening. */
export type Opened = {
  readonly bidId: string;
  readonly procedureId: string;
  readonly buyerId: string;
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly version: number;
  readonly procedureVersion: number;
  readonly submittedAt: Date;
  readonly content: BidContent;
  readonly salt: string;
  readonly receipt: string;
};

const OPENED = `select bid_id as "bidId", procedure_id as "procedureId", buyer_id as "buyerId",
    supplier_id as "supplierId", outside_id as "outsideId", version, procedure_version as "procedureVersion",
    submitted_at as "submittedAt", content, salt, receipt
  from bid_opened`;

/** One of the buyer's own procedures; null when there is none, or it is not opened. */
export const openedContent = async (reader: Reader, bidId: string, buyerId: string): Promise<Opened | null> =>
  (await reader.query<Opened>(`${OPENED} where bid_id = $1 and buyer_id = $2`, [bidId, buyerId]))[0] ?? null;

/** All of a procedure, in the order of their sending, for its buyer. */
export const openedBidsOf = (reader: Reader, procedureId: string, buyerId: string): Promise<Opened[]> =>
  reader.query<Opened>(`${OPENED} where procedure_id = $1 and buyer_id = $2 order by submitted_at, bid_id`, [
    procedureId,
    buyerId,
  ]);
