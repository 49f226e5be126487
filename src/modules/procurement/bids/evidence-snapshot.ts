import type { Tx } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import { shownEvidenceOf } from '../../members/index.js';
import type { BidAuthor } from './author.js';
import type { BidContent } from './bid-content.js';

/** What of the author's evidence holds today and may be seen; nothing of an outside supplier. */
export const evidenceSnapshot = async (
  tx: Tx,
  author: BidAuthor,
  now: Date,
): Promise<BidContent['evidence']> => {
  if (author.kind === 'outside') return [];
  const today = localDateOf(now);
  const lines = await shownEvidenceOf(tx, author.actor.organisation.id);
  return lines
    .filter(({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today))
    .map(({ kind, title, share, issuer, validUntil, verifiedAt }) => ({
      ...{ kind, title, share, issuer, validTo: validUntil },
      verifiedOn: verifiedAt && localDateOf(verifiedAt),
    }));
};
