import type { Decimal } from '../../../shared/decimal.js';
import { lineNet, type Grosze } from '../../../shared/money.js';
import { vatTotals, type VatRate, type VatTotals } from '../../../shared/vat.js';

/** A line as it was delivered, priced as the contract held at its acceptance. */
export type ChargedLine = {
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Net, in zloty. */
  readonly unitPrice: Decimal;
  readonly vat: VatRate;
  /** Grosze. */
  readonly net: Grosze;
};

type AgreedLine = Omit<ChargedLine, 'quantity' | 'net'>;

/**
 * What the buyer owes for a delivery: each line rounded once, VAT per rate over the delivery, as its invoice will say.
 * @throws Error when the delivery names a line that the contract does not have
 */
export const chargeFor = (
  agreed: readonly AgreedLine[],
  delivered: readonly { readonly position: number; readonly quantity: Decimal }[],
): { lines: ChargedLine[]; totals: VatTotals } => {
  const lines = delivered.map(({ position, quantity }) => {
    const line = agreed[position];
    if (!line) throw new Error(`The contract has no line ${position}`);
    const { name, unit, unitPrice, vat } = line;
    return { name, quantity, unit, unitPrice, vat, net: lineNet(quantity, unitPrice) };
  });
  return { lines, totals: vatTotals(lines) };
};
