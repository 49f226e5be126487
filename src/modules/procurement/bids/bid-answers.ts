import type { BidContent } from './bid-content.js';
import type { SentReceipt } from './bid-contents.service.js';
import type { BidCase } from './bids.service.js';
import type { OpeningFacts } from './data/opening.queries.js';
import { bidProblems } from './domain/problems.js';

/** A bid as the JSON API tells it to its author. */
export const bidBodyOf = ({ bid, state, procedure, actions, draft, sent, versions }: BidCase) => {
  if (!bid || !state) throw bidProblems.notFound();
  return {
    id: bid.id,
    procedureId: procedure.id,
    state,
    version: bid.version,
    revision: bid.revision,
    procedureVersion: procedure.version,
    deadline: procedure.deadline.toISOString(),
    actions: [...actions],
    sent: sent && withoutKeys(sent.content),
    prepared: draft?.written ?? null,
    versions: versions.map((one) => ({ ...one, submittedAt: one.submittedAt?.toISOString() ?? null })),
  };
};

/** A content without the keys of its files. */
const withoutKeys = (content: BidContent) => ({
  ...content,
  files: content.files.map(({ fileId, name, mediaType, bytes, sha256 }) => ({
    ...{ fileId, name, mediaType, bytes, sha256 },
  })),
});

export const receiptBodyOf = ({ bidId, number, submittedAt, receipt, salt, text }: SentReceipt) => ({
  ...{ bidId, version: number, submittedAt: submittedAt.toISOString(), receipt, salt, text },
});

export const openingBodyOf = (record: OpeningFacts) => ({
  procedureId: record.procedureId,
  number: record.number,
  openedAt: record.openedAt.toISOString(),
  byTimer: record.byTimer,
  openedBy: record.openedByName,
  openedInAll: record.openedInAll,
  unconfirmed: record.unconfirmed,
  opened: [...record.opened],
  unreadable: [...record.unreadable],
});
