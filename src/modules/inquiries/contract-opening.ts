import type { Tx } from '../../platform/database/db.js';
import type { LocalDate } from '../../shared/dates.js';
import type { OrganisationId } from '../../shared/ids.js';
import type { VatTotals } from '../../shared/vat.js';
import type { PricedLine } from './domain/quote-content.js';

/** What buyer and supplier have agreed on by the acceptance of one version of a quote. */
export type AgreedQuote = {
  readonly inquiryId: string;
  readonly quoteId: string;
  readonly version: number;
  /** Of the canonical text of that version, in hexadecimal. */
  readonly sha256: string;
  /** When that version was sent. */
  readonly submittedAt: Date;
  /** The thread of the inquiry, in which both sides go on talking. */
  readonly conversationId: string;
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

/** Makes the contract inside the transaction of the acceptance; bound to the contracts module by the root. */
export abstract class ContractOpening {
  /** Returns the contract's id. When it throws, nothing is accepted. */
  abstract open(tx: Tx, agreed: AgreedQuote): Promise<string>;
}
