import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/db.js';
import type { BidAuthor } from './author.js';
import { sealedVersion, versionsFrom, type Bid, type SealedVersion } from './data/bid.queries.js';
import { bidProblems } from './domain/problems.js';
import type { SealKeys } from './domain/seal.js';
import { openDraft, openSent, type BidDraft, type SentBid } from './sealed-version.js';
import { Sealing } from './sealing.service.js';

/** What the author proves with that it sent this, and when. */
export type SentReceipt = {
  readonly bidId: string;
  readonly procedureId: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly receipt: string;
  readonly salt: string;
  /** The canonical text that was sealed. */
  readonly text: string;
};

/** What stands in a bid, opened with its author's keys. Whoever asks has got the bid as its author. */
@Injectable()
export class BidContents {
  constructor(private readonly sealing: Sealing) {}

  /** The version in preparation and the one that counts; null where there is none. @throws Problem `bids/key-missing` */
  async of(
    tx: Tx,
    author: BidAuthor,
    bid: Bid,
  ): Promise<{ readonly draft: BidDraft | null; readonly sent: SentBid | null }> {
    const versions = await versionsFrom(tx, bid.id, bid.version);
    if (versions.length === 0) return { draft: null, sent: null };
    const keys = await this.sealing.readingKeys(tx, author);
    const draft = versions.find(({ submittedAt }) => submittedAt === null);
    const sent = versions.find(({ submittedAt }) => submittedAt !== null);
    return {
      draft: draft
        ? openDraft(draft, keys, { procedureId: bid.procedureId, bidId: bid.id, version: draft.number })
        : null,
      sent: sent ? sentIn(bid, sent, keys) : null,
    };
  }

  /** Of a version, by default the one that counts. @throws Problem `bids/not-found` when it was not sent */
  async receipt(
    tx: Tx,
    author: BidAuthor,
    bid: Bid | null,
    number = bid?.version ?? 0,
  ): Promise<SentReceipt> {
    const version = bid && (await sealedVersion(tx, bid.id, number));
    if (!bid || !version?.submittedAt || !version.receipt) throw bidProblems.notFound();
    const { salt, text } = sentIn(bid, version, await this.sealing.readingKeys(tx, author));
    const { submittedAt, receipt } = version;
    return { bidId: bid.id, procedureId: bid.procedureId, number, submittedAt, receipt, salt, text };
  }
}

const sentIn = (bid: Bid, version: SealedVersion, keys: SealKeys): SentBid => {
  const { sealed, authorKey, procedureVersion, number } = version;
  const of = { procedureId: bid.procedureId, procedureVersion, bidId: bid.id, version: number };
  return openSent({ sealed, wrapped: authorKey }, keys, of);
};
