import type { Reader } from '../../../../platform/database/db.js';
import { idsOf, type BidAuthor } from '../author.js';
import type { BidContent } from '../bid-content.js';

/** An opened bid as its buyer and its author read it. */
export type OpenedBid = {
  readonly id: string;
  readonly procedureId: string;
  readonly buyerId: string;
  /** Null of a supplier from outside the cluster. */
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  /** As it was called at the opening. */
  readonly supplierName: string;
  readonly version: number;
  readonly submittedAt: Date;
  readonly content: BidContent;
  /** The salted hash that its author was given, and the salt, which before the opening only the author has. */
  readonly receipt: string;
  readonly salt: string;
};

const OPENED = `select b.bid_id as id, b.procedure_id as "procedureId", b.buyer_id as "buyerId",
    b.supplier_id as "supplierId", b.outside_id as "outsideId", b.version, b.submitted_at as "submittedAt",
    b.content, b.receipt, b.salt, coalesce((select each ->> 'supplierName' from procedure_opening o
      cross join jsonb_array_elements(o.opened) each
      where o.procedure_id = b.procedure_id and each ->> 'bidId' = b.bid_id::text), s.name, '') as "supplierName"
  from bid_opened b left join organisation s on s.id = b.supplier_id`;

/** All opened bids of a procedure in the order of their sending, as row security shows them. */
export const openedBidsOf = (reader: Reader, procedureId: string): Promise<OpenedBid[]> =>
  reader.query<OpenedBid>(`${OPENED} where b.procedure_id = $1 order by b.submitted_at, b.bid_id`, [
    procedureId,
  ]);

export const openedBidOf = async (reader: Reader, bidId: string): Promise<OpenedBid | null> =>
  (await reader.query<OpenedBid>(`${OPENED} where b.bid_id = $1`, [bidId]))[0] ?? null;

/** The author's own opened bid in a procedure; null when it has none. */
export const ownOpenedBidOf = async (
  reader: Reader,
  procedureId: string,
  author: BidAuthor,
): Promise<OpenedBid | null> => {
  const { supplierId, outsideId } = idsOf(author);
  const own = `${OPENED} where b.procedure_id = $1 and (b.supplier_id = $2 or b.outside_id = $3)`;
  return (await reader.query<OpenedBid>(own, [procedureId, supplierId, outsideId]))[0] ?? null;
};
