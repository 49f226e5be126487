import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import { vatTotals, type VatTotals } from '../../../../shared/vat.js';
import type { ChargedLine } from '../../domain/charge.js';

/** One side as an invoice names it. */
export type InvoiceParty = {
  readonly name: string;
  readonly nip: string | null;
  /** Street, post code and town: none, one or two lines. */
  readonly address: readonly string[];
};

/** The unit that received, where a legal person pays for it. */
export type InvoiceRecipient = InvoiceParty & {
  /** A unit of local government: the invoice bears the mark JST. */
  readonly municipal: boolean;
  /** Its number in KSeF under the payer's NIP, such as 7390000016-00001; null when nobody has said. */
  readonly internalId: string | null;
};

/** What the supplier decides for its own invoice; none of it is ours to set. */
export type DraftChoices = {
  readonly number: string | null;
  readonly issuedOn: LocalDate;
  /** The buyer's number of its order or case; null for that of the procedure, where there was one. */
  readonly orderNumber: string | null;
  /** The provision that exempts lines of the rate `zw`; null for that of the supplier's VAT status. */
  readonly basis: string | null;
  /** Numbers of lines, from 1, that annex 15 of the VAT Act names. */
  readonly annex15: readonly number[];
  /** The recipient's number in KSeF, where it has not said itself. */
  readonly recipientId: string | null;
};

export type DraftLine = ChargedLine & { readonly annex15: boolean };

/** A draft of the supplier's own invoice for one accepted delivery. It is made when asked for, and kept nowhere. */
export type InvoiceDraft = {
  readonly number: string | null;
  readonly issuedOn: LocalDate;
  readonly deliveredOn: LocalDate;
  readonly seller: InvoiceParty & { readonly krs: string | null };
  /** The seller's unit that did the work (a ZAZ, a WTZ); null when it is the seller itself. */
  readonly performer: InvoiceParty | null;
  readonly buyer: InvoiceParty;
  readonly recipient: InvoiceRecipient | null;
  readonly lines: readonly DraftLine[];
  readonly totals: VatTotals;
  /** The provision that exempts the lines of the rate `zw`; null when there are none, or nobody named it. */
  readonly exemption: string | null;
  /** Bears the words „mechanizm podzielonej płatności”. */
  readonly splitPayment: boolean;
  readonly contract: { readonly number: string; readonly concludedOn: LocalDate };
  /** Under which the buyer keeps the order: its own number, never ours. Null where nobody has named one. */
  readonly orderNumber: string | null;
  /** What the buyer's transfer is to name. */
  readonly reference: string;
  readonly paymentDays: number;
  readonly dueOn: LocalDate;
  /** 26 digits; null when the supplier has no account here. */
  readonly account: string | null;
};

/** What the contract, the delivery and the supplier's records hold for the draft. */
export type DraftFacts = Omit<
  InvoiceDraft,
  'number' | 'issuedOn' | 'lines' | 'totals' | 'exemption' | 'splitPayment' | 'orderNumber'
> & {
  readonly lines: readonly ChargedLine[];
  /** The buyer's number of the case, by its procedure; null where there was none. */
  readonly caseNumber: string | null;
  /** As the supplier's VAT status names it; null for one that charges VAT or has none on record. */
  readonly statusBasis: string | null;
  /** Above how many grosze split payment binds on the day. */
  readonly splitPaymentAbove: Grosze;
};

/** The draft by what is on record and what the supplier chose; sums as in the contract's version, to the grosz. */
export const draftOf = (facts: DraftFacts, choices: DraftChoices): InvoiceDraft => {
  const { statusBasis, splitPaymentAbove, recipient, caseNumber, ...rest } = facts;
  const lines = facts.lines.map((line, at) => ({ ...line, annex15: choices.annex15.includes(at + 1) }));
  const totals = vatTotals(lines);
  const exempt = lines.some(({ vat }) => vat === 'zw');
  return {
    ...rest,
    number: choices.number,
    issuedOn: choices.issuedOn,
    orderNumber: choices.orderNumber ?? caseNumber,
    recipient: recipient && { ...recipient, internalId: recipient.internalId ?? choices.recipientId },
    lines,
    totals,
    exemption: exempt ? (choices.basis ?? statusBasis) : null,
    splitPayment: totals.gross > splitPaymentAbove && lines.some(({ annex15 }) => annex15),
  };
};
