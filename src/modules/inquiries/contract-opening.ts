import type { Tx } from '../../platform/database/db.js';
import type { LocalDate } from '../../shared/dates.js';
import type { OrganisationId } from '../../shared/ids.js';
import type { VatTotals } from '../../shared/vat.js';
import type { PricedLine } from './domain/quote-content.js';

/** What buyer and supplier have agreed on, whichever way they came to it. */
type Agreed = {
  /** Of the canonical text of the version that was chosen, in hexadecimal. */
  readonly sha256: string;
  /** When that version was sent. */
  readonly submittedAt: Date;
  readonly subject: string;
  readonly buyerId: OrganisationId;
  readonly supplierId: OrganisationId;
  readonly listingId: string | null;
  readonly lines: readonly PricedLine[];
  readonly totals: VatTotals;
  readonly terms: {
    readonly place: string;
    readonly from: LocalDate | null;
    readonly to: LocalDate | null;
    readonly paymentDays: number;
    readonly remarks: string | null;
    readonly validUntil: LocalDate;
  };
  readonly acceptedBy: { readonly accountId: string; readonly name: string };
  readonly acceptedAt: Date;
};

/** By the acceptance of one version of a direct quote; in force at once. */
export type AgreedQuote = Agreed & {
  readonly inquiryId: string;
  readonly quoteId: string;
  readonly version: number;
  /** The thread of the inquiry, in which both sides go on talking. */
  readonly conversationId: string;
};

/**
 * By the award of a procedure, or of a lot in it, to one version of a bid; both sides get a thread of their own, and
 * the contract waits for those who may bind each of them.
 */
export type AgreedAward = Agreed & {
  readonly procedureId: string;
  readonly awardId: string;
  readonly bidId: string;
  readonly bidVersion: number;
};

/** Makes the contract inside the transaction of the acceptance; bound to the contracts module by the root. */
export abstract class ContractOpening {
  /** Returns the contract's id. When it throws, nothing is accepted. */
  abstract open(tx: Tx, agreed: AgreedQuote | AgreedAward): Promise<string>;
}
