import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { BidFacts } from '../domain/bid-states.js';
import { idsOf, type BidAuthor } from '../author.js';

export type Bid = BidFacts & {
  readonly id: string;
  readonly procedureId: string;
  readonly revision: number;
  /** Who wrote the version in preparation; null when not known. */
  readonly writtenBy: string | null;
};

export type SealedVersion = {
  readonly number: number;
  readonly procedureVersion: number;
  readonly sealed: Buffer;
  readonly authorKey: Buffer;
  /** Null while in preparation, as is `submittedAt`. */
  readonly receipt: string | null;
  readonly submittedAt: Date | null;
};

export type VersionLine = Pick<SealedVersion, 'number' | 'procedureVersion' | 'receipt' | 'submittedAt'>;

/** The columns of a `Bid` in the table `bid`. */
export const BID_COLUMNS = `bid.id, bid.procedure_id as "procedureId", bid.version,
    bid.confirmed_version as "confirmedVersion", bid.withdrawn_at as "withdrawnAt", bid.revision,
    bid.written_by as "writtenBy"`;

const BID = `select ${BID_COLUMNS} from bid where (bid.supplier_id = $2 or bid.outside_id = $3)`;

const paramsOf = (id: string, author: BidAuthor) => {
  const { supplierId, outsideId } = idsOf(author);
  return [id, supplierId, outsideId];
};

/** The author's bid in the procedure; null when it has none. */
export const bidIn = async (reader: Reader, procedureId: string, author: BidAuthor): Promise<Bid | null> =>
  (await reader.query<Bid>(`${BID} and bid.procedure_id = $1`, paramsOf(procedureId, author)))[0] ?? null;

/** One of the author's own; null when it has no such one. */
export const ownBid = async (reader: Reader, bidId: string, author: BidAuthor): Promise<Bid | null> =>
  (await reader.query<Bid>(`${BID} and bid.id = $1`, paramsOf(bidId, author)))[0] ?? null;

/** Locks the author's bid. The caller holds its procedure. */
export const lockBid = async (tx: Tx, procedureId: string, author: BidAuthor): Promise<Bid | null> =>
  (await tx.query<Bid>(`${BID} and bid.procedure_id = $1 for update`, paramsOf(procedureId, author)))[0] ??
  null;

const VERSION = `select number, procedure_version as "procedureVersion", sealed, author_key as "authorKey", receipt,
    submitted_at as "submittedAt" from bid_version where bid_id = $1`;

/** Of a bid whose author has been asked for already. */
export const sealedVersion = async (
  reader: Reader,
  bidId: string,
  number: number,
): Promise<SealedVersion | null> =>
  (await reader.query<SealedVersion>(`${VERSION} and number = $2`, [bidId, number]))[0] ?? null;

/** From that number on: given the one that counts, it and the one in preparation, where they are there. */
export const versionsFrom = (reader: Reader, bidId: string, number: number): Promise<SealedVersion[]> =>
  reader.query<SealedVersion>(`${VERSION} and number >= $2`, [bidId, number]);

/** All versions without their contents, newest first. */
export const versionLines = (reader: Reader, bidId: string): Promise<VersionLine[]> =>
  reader.query<VersionLine>(
    `select number, procedure_version as "procedureVersion", receipt, submitted_at as "submittedAt"
     from bid_version where bid_id = $1 order by number desc`,
    [bidId],
  );

/** Whether the organisation has another person than the writer send its bids. */
export const needsSecondPerson = async (reader: Reader, organisationId: string): Promise<boolean> => {
  const [rule] = await reader.query<{ needed: boolean }>(
    'select two_people as needed from bid_rule where organisation_id = $1',
    [organisationId],
  );
  return rule?.needed ?? false;
};

/** Sent and not withdrawn, in procedures that still take bids, in the order of the procedures. */
export const openBidsOf = async (reader: Reader, supplierId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select b.id from bid b join procedure p on p.id = b.procedure_id
     where b.supplier_id = $1 and b.version > 0 and b.withdrawn_at is null and p.state = 'published'
       and p.deadline > database_now() order by p.id`,
    [supplierId],
  );
  return rows.map(({ id }) => id);
};

export type BidToConfirm = {
  readonly procedureId: string;
  readonly subject: string;
  readonly buyerName: string;
  readonly deadline: Date;
};

/** The organisation's own bids that are in, but for an earlier content, and can still be confirmed; next due first. */
export const outdatedBids = (reader: Reader, supplierId: string): Promise<BidToConfirm[]> =>
  reader.query<BidToConfirm>(
    `select p.id as "procedureId", p.subject, o.name as "buyerName", p.deadline
     from bid b join procedure p on p.id = b.procedure_id join organisation o on o.id = p.buyer_id
     where b.supplier_id = $1 and b.version > 0 and b.withdrawn_at is null and b.confirmed_version < p.version
       and p.state = 'published' and p.deadline > database_now()
     order by p.deadline, p.id`,
    [supplierId],
  );

/** In which procedures the organisation has a bid that is in. */
export const proceduresBidIn = async (reader: Reader, supplierId: string): Promise<Set<string>> => {
  const rows = await reader.query<{ id: string }>(
    'select procedure_id as id from bid where supplier_id = $1 and version > 0 and withdrawn_at is null',
    [supplierId],
  );
  return new Set(rows.map(({ id }) => id));
};
