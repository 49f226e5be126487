import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import { netOf, type Grosze } from '../../../shared/money.js';
import { vatTotals, type VatRate, type VatTotals } from '../../../shared/vat.js';

export type QuoteLine = {
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Net, in zloty. */
  readonly unitPrice: Decimal;
  readonly vat: VatRate;
};

/** A line with its net value, which only the server computes. */
export type PricedLine = QuoteLine & { readonly net: Grosze };

export type QuoteTerms = {
  readonly validUntil: LocalDate;
  /** Days from the delivery of the invoice. */
  readonly paymentDays: number;
  readonly place: string;
  readonly deliveryFrom: LocalDate | null;
  readonly deliveryTo: LocalDate | null;
  readonly remarks: string | null;
};

export type QuoteContent = QuoteTerms & { readonly lines: readonly QuoteLine[] };

/** Lines with their values. @throws RangeError for a line that `netOf` refuses */
export const priced = (lines: readonly QuoteLine[]): PricedLine[] =>
  lines.map((line) => {
    const net = netOf(line);
    if (net === null) throw new RangeError('A line is worth too much');
    return { ...line, net };
  });

export const totalsOf = (lines: readonly PricedLine[]): VatTotals => vatTotals(lines);

/**
 * The text whose SHA-256 identifies what was offered: JSON with fixed keys in a fixed order, amounts in
 * grosze, decimals without needless zeros. Both sides can compute it from what they see.
 */
export const canonicalText = (
  of: { readonly inquiryId: string; readonly quoteId: string; readonly version: number },
  terms: QuoteTerms,
  lines: readonly PricedLine[],
): string => {
  const { net, vat, gross } = totalsOf(lines);
  return JSON.stringify({
    inquiry: of.inquiryId,
    quote: of.quoteId,
    version: of.version,
    lines: lines.map((line) => [line.name, line.quantity, line.unit, line.unitPrice, line.vat, line.net]),
    totals: [net, vat, gross],
    validUntil: terms.validUntil,
    paymentDays: terms.paymentDays,
    place: terms.place,
    deliveryFrom: terms.deliveryFrom,
    deliveryTo: terms.deliveryTo,
    remarks: terms.remarks,
  });
};
