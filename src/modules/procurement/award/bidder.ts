import type { BidAuthor } from '../bids/author.js';
import { may } from './domain/policy.js';

/** Whether the author may do it with its own opened bid; a personal link serves one outside supplier in all of this. */
export const mayAsBidder = (
  author: BidAuthor,
  permission: 'read-result' | 'answer',
  own: { readonly buyerId: string; readonly supplierId: string | null; readonly outsideId: string | null },
): boolean =>
  author.kind === 'organisation'
    ? may(author.actor, permission, own)
    : own.outsideId !== null && own.outsideId === author.outsideId;
