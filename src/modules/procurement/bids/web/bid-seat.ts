import { hasRole, type Representative } from '../../../../platform/access/actor.js';
import type { PageHead } from '../../../../ui/page/page-context.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { memberAuthor, outsideAuthor, type BidAuthor } from '../author.js';
import { placeBehindLink, placeInPanel, type BidPlace } from '../bid-place.js';

/** Who sits before a page of one bid, and where the page stands. */
export type BidSeat = {
  readonly author: BidAuthor;
  readonly procedureId: string;
  readonly place: BidPlace;
  /** Whether the reader may write at all. */
  readonly mayWrite: boolean;
  /** What the bidder is called on its papers. */
  readonly bidder: string;
};

export const seatInPanel = (actor: Representative, procedureId: string): BidSeat => ({
  ...{ author: memberAuthor(actor), procedureId, place: placeInPanel(procedureId) },
  ...{ mayWrite: hasRole(actor, 'editor'), bidder: actor.organisation.name },
});

/** The link is the key: whoever holds it may do all that the bidder may. */
export const seatBehindLink = (party: OutsideParty): BidSeat => ({
  ...{ author: outsideAuthor(party), procedureId: party.supplier.procedureId },
  ...{ place: placeBehindLink(party.token), mayWrite: true, bidder: party.supplier.name },
});

/** The head of one of the bid's pages; in the panel `back` is the page one step up. */
export const headOf = (
  { place }: Pick<BidSeat, 'place'>,
  label: string,
  subject: string,
  back: string,
): PageHead => ({
  title: `${label}: ${subject}`,
  ...(!place.behindLink && {
    area: 'panel' as const,
    breadcrumbs: [{ path: back, label: subject }, { label }],
  }),
});
