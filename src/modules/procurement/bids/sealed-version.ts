import {
  canonicalText,
  newSalt,
  receiptOf,
  type BidContent,
  type BidFile,
  type BidVersionOf,
} from './bid-content.js';
import { bidContent } from './bid-content.js';
import type { SealedVersion } from './data/bid.queries.js';
import type { WrittenBid } from './domain/bid-rules.js';
import { bidProblems } from './domain/problems.js';
import {
  newDataKey,
  openBytes,
  sealBytes,
  unwrap,
  wrap,
  type SealKeys,
  type SealPlace,
} from './domain/seal.js';

/** What is kept of a version in preparation: what was written, finished or not, and the files so far. */
export type BidDraft = { readonly written: WrittenBid; readonly files: readonly BidFile[] };

/** A version that was sent, with what its receipt is made of. */
export type SentBid = { readonly content: BidContent; readonly salt: string; readonly text: string };

const SALT = 32;

export const sealDraft = (draft: BidDraft, author: SealKeys, place: Omit<SealPlace, 'stage'>) => {
  const dataKey = newDataKey();
  const at: SealPlace = { ...place, stage: 'draft' };
  return {
    sealed: sealBytes(Buffer.from(JSON.stringify(draft)), dataKey, at),
    authorKey: wrap(dataKey, author.publicKey, at),
  };
};

/** Seals what is sent twice over: for its author and for the opening. */
export const sealSent = (
  content: BidContent,
  of: BidVersionOf,
  keys: { readonly author: SealKeys; readonly procedure: Buffer },
) => {
  const dataKey = newDataKey();
  const at = placeOf(of);
  const salt = newSalt();
  const text = canonicalText(of, content);
  return {
    sealed: sealBytes(Buffer.from(salt + text), dataKey, at),
    authorKey: wrap(dataKey, keys.author.publicKey, at),
    procedureKey: wrap(dataKey, keys.procedure, at),
    receipt: receiptOf(salt, text),
  };
};

/** @throws Problem `bids/key-missing` when the keys do not open it */
export const openDraft = (
  version: SealedVersion,
  author: SealKeys,
  place: Omit<SealPlace, 'stage'>,
): BidDraft =>
  JSON.parse(opened(version.sealed, version.authorKey, author, { ...place, stage: 'draft' })) as BidDraft;

/**
 * The same for the author and for the opening, each with its own wrapped key.
 * @throws Problem `bids/key-missing` when the keys do not open it
 */
export const openSent = (
  version: { readonly sealed: Buffer; readonly wrapped: Buffer },
  keys: SealKeys,
  of: BidVersionOf,
): SentBid => {
  const plain = opened(version.sealed, version.wrapped, keys, placeOf(of));
  const text = plain.slice(SALT);
  const { content } = JSON.parse(text) as { content: unknown };
  return { content: bidContent.parse(content), salt: plain.slice(0, SALT), text };
};

const placeOf = ({ procedureId, bidId, version }: BidVersionOf): SealPlace => ({
  ...{ procedureId, bidId, version },
  stage: 'sent',
});

const opened = (sealed: Buffer, wrapped: Buffer, keys: SealKeys, place: SealPlace): string => {
  const dataKey = unwrap(wrapped, keys, place);
  const plain = dataKey && openBytes(sealed, dataKey, place);
  if (!plain) throw bidProblems.keyMissing(undefined);
  return plain.toString('utf8');
};
