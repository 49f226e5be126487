import type { Representative } from '../../../platform/access/actor.js';
import type { Db, Tx } from '../../../platform/database/db.js';
import type { OutsideParty } from '../invitations/outside-links.service.js';
import { bidProblems } from './domain/problems.js';

/**
 * Whose bid it is: an organisation's, or an outside supplier's, who came by a personal link. `secret` is the link's
 * own, of full entropy, stored nowhere: from it comes the key by which the author reads the bid.
 */
export type BidAuthor =
  | { readonly kind: 'organisation'; readonly actor: Representative }
  | { readonly kind: 'outside'; readonly outsideId: string; readonly secret: string };

/** The organisation for which a person acts. */
export const memberAuthor = (actor: Representative): BidAuthor => ({ kind: 'organisation', actor });

/** The author that has come by a personal link. */
export const outsideAuthor = ({ guestId, token }: OutsideParty): BidAuthor => ({
  ...{ kind: 'outside', outsideId: guestId, secret: token },
});

/** The author's columns in a bid. */
export const idsOf = (author: BidAuthor): { supplierId: string | null; outsideId: string | null } =>
  author.kind === 'organisation'
    ? { supplierId: author.actor.organisation.id, outsideId: null }
    : { supplierId: null, outsideId: author.outsideId };

/** A transaction under the author's row security; an outside supplier sees its own bid and nothing else. */
export const asAuthor = <Result>(
  db: Db,
  author: BidAuthor,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  db
    .tx(author.kind === 'organisation' ? author.actor : { kind: 'guest', guestId: author.outsideId }, work)
    .catch((error: unknown) => {
      // Asked in time, and the deadline came before the row was written: the database has the last word.
      throw isPastDeadline(error) ? bidProblems.closed(undefined) : error;
    });

/** What the trigger `keep_bid` says. */
const isPastDeadline = (error: unknown): boolean =>
  (error as { code?: unknown }).code === '23514' &&
  (error as Error).message.includes('The deadline of the procedure has passed');
