import type { Tx } from '../../../../platform/database/db.js';
import { BidFileRow } from './bid.entities.js';
import { BID_COLUMNS, type Bid } from './bid.queries.js';

/** Starts a bid without a version; null when its author has one there already. */
export const insertBid = async (
  tx: Tx,
  bid: {
    id: string;
    procedureId: string;
    buyerId: string;
    supplierId: string | null;
    outsideId: string | null;
    at: Date;
  },
): Promise<Bid | null> => {
  const [made] = await tx.query<Bid>(
    `insert into bid (id, procedure_id, buyer_id, supplier_id, outside_id, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning ${BID_COLUMNS}`,
    [bid.id, bid.procedureId, bid.buyerId, bid.supplierId, bid.outsideId, bid.at],
  );
  return made ?? null;
};

/** Writes the version in preparation anew; the bid's revision grows. */
export const writeDraft = async (
  tx: Tx,
  bidId: string,
  version: { number: number; procedureVersion: number; sealed: Buffer; authorKey: Buffer },
  writtenBy: string | null,
): Promise<void> => {
  await tx.query(
    `insert into bid_version (bid_id, number, procedure_version, sealed, author_key) values ($1, $2, $3, $4, $5)
     on conflict (bid_id, number) do update set procedure_version = excluded.procedure_version,
       sealed = excluded.sealed, author_key = excluded.author_key`,
    [bidId, version.number, version.procedureVersion, version.sealed, version.authorKey],
  );
  await tx.query('update bid set revision = revision + 1, written_by = $2 where id = $1', [bidId, writtenBy]);
};

/** Writes the version as sent, in place of what was prepared of it, and makes it the one that counts. */
export const sendVersion = async (
  tx: Tx,
  bidId: string,
  version: {
    number: number;
    procedureVersion: number;
    sealed: Buffer;
    procedureKey: Buffer;
    authorKey: Buffer;
    receipt: string;
    at: Date;
  },
): Promise<void> => {
  const { number, procedureVersion, sealed, procedureKey, authorKey, receipt, at } = version;
  await tx.query(
    `insert into bid_version (bid_id, number, procedure_version, sealed, procedure_key, author_key, receipt, submitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (bid_id, number) do update set procedure_version = excluded.procedure_version,
       sealed = excluded.sealed, procedure_key = excluded.procedure_key, author_key = excluded.author_key,
       receipt = excluded.receipt, submitted_at = excluded.submitted_at`,
    [bidId, number, procedureVersion, sealed, procedureKey, authorKey, receipt, at],
  );
  await tx.query(
    `update bid set version = $2, confirmed_version = $3, withdrawn_at = null, revision = revision + 1
     where id = $1`,
    [bidId, number, procedureVersion],
  );
};

export const setWithdrawn = (tx: Tx, bidId: string, at: Date): Promise<unknown> =>
  tx.query('update bid set withdrawn_at = $2, revision = revision + 1 where id = $1', [bidId, at]);

export const setConfirmed = (tx: Tx, bidId: string, procedureVersion: number): Promise<unknown> =>
  tx.query('update bid set confirmed_version = $2, revision = revision + 1 where id = $1', [
    bidId,
    procedureVersion,
  ]);

export const insertBidFile = async (tx: Tx, bidId: string, fileId: string): Promise<void> => {
  await tx.getRepository(BidFileRow).insert({ bidId, fileId, sent: false });
};

/** Takes off a file that no sent version names. False when one does, or there is no such file. */
export const deleteBidFile = async (tx: Tx, bidId: string, fileId: string): Promise<boolean> =>
  (
    await tx.query('delete from bid_file where bid_id = $1 and file_id = $2 and not sent returning 1', [
      bidId,
      fileId,
    ])
  ).length > 0;

export const keepBidFiles = (tx: Tx, bidId: string, fileIds: readonly string[]): Promise<unknown> =>
  tx.query('update bid_file set sent = true where bid_id = $1 and file_id = any($2::uuid[])', [
    bidId,
    fileIds,
  ]);

export const setSecondPerson = (tx: Tx, organisationId: string, needed: boolean): Promise<unknown> =>
  tx.query(
    `insert into bid_rule (organisation_id, two_people) values ($1, $2)
     on conflict (organisation_id) do update set two_people = excluded.two_people`,
    [organisationId, needed],
  );
