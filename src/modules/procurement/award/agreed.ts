import type { Representative } from '../../../platform/access/actor.js';
import { localDateOf } from '../../../shared/dates.js';
import type { OrganisationId } from '../../../shared/ids.js';
import { vatTotals } from '../../../shared/vat.js';
import type { CapacityDemand } from '../../catalog/index.js';
import type { AgreedAward } from '../../inquiries/index.js';
import type { Procedure } from '../procedures/data/procedure.queries.js';
import { linesOf, type ProcedureContent } from '../procedures/procedure-content.js';
import type { OpenedBid } from '../bids/data/opened.queries.js';
import { awardedLines, deliverySpan, placesOf } from './domain/award-terms.js';

/** What was chosen: so many lots of a procedure, from one bid, in one act. */
export type Chosen = {
  readonly procedure: Procedure;
  readonly content: ProcedureContent;
  readonly bid: OpenedBid & { readonly supplierId: string };
  readonly lots: readonly number[];
  readonly awardId: string;
  readonly now: Date;
};

/** What buyer and supplier agreed on by the choice. */
export const agreedOf = (
  { procedure, content, bid, lots, awardId, now }: Chosen,
  actor: Representative,
): AgreedAward => {
  const asked = linesOf(content);
  const lines = awardedLines(bid.content.lines, asked, lots);
  const { from, to } = deliverySpan(lots, bid.content.delivery, asked, localDateOf(now));
  return {
    ...{ procedureId: procedure.id, awardId, bidId: bid.id, bidVersion: bid.version },
    ...{ sha256: bid.receipt, submittedAt: bid.submittedAt, subject: procedure.subject },
    ...{ buyerId: procedure.buyerId, supplierId: bid.supplierId as OrganisationId, listingId: null },
    ...{ lines, totals: vatTotals(lines) },
    terms: {
      place:
        placesOf(lots, asked, content.deliveryPlaces) || (procedure.recipientName ?? procedure.buyerName),
      ...{ from, to, paymentDays: bid.content.paymentDays },
      ...{ remarks: bid.content.conditions, validUntil: bid.content.validUntil },
    },
    acceptedBy: { accountId: actor.accountId, name: actor.name },
    acceptedAt: now,
  };
};

/** Of which listings a bid for these lots could take capacity, were they its supplier's. */
export const listingsIn = (content: ProcedureContent, lots: readonly number[]): string[] =>
  linesOf(content).flatMap(({ lotNumber, listingId }) =>
    listingId !== null && lots.includes(lotNumber) ? [listingId] : [],
  );

/** What the choice takes of the supplier's own listings; a replacement is another thing and takes nothing. */
export const demandsOf = (
  { content, bid, lots, now }: Pick<Chosen, 'content' | 'bid' | 'lots' | 'now'>,
  ownListings: readonly string[],
): CapacityDemand[] => {
  const asked = linesOf(content);
  return asked.flatMap((line): CapacityDemand[] => {
    const { listingId, lotNumber, quantity, unit } = line;
    if (listingId === null || !ownListings.includes(listingId) || !lots.includes(lotNumber)) return [];
    const offered = bid.content.lines.find(({ lineId }) => lineId === line.id);
    if (offered?.offer !== 'priced') return [];
    const span = deliverySpan([lotNumber], bid.content.delivery, asked, localDateOf(now));
    const agreedDays = bid.content.delivery.some((each) => each.lotNumber === lotNumber);
    const own = { from: line.from, to: line.to };
    return [
      {
        listingId,
        asked: { quantity, unit },
        lines: [{ quantity: offered.quantity, unit: offered.unit }],
        ...(agreedDays || (own.from === null && own.to === null) ? span : own),
      },
    ];
  });
};
