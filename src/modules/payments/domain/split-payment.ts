import type { Grosze } from '../../../shared/money.js';
import type { VatRate } from '../../../shared/vat.js';

export type Taxed = {
  readonly gross: Grosze;
  readonly rates: readonly VatRate[];
  /** Whether the supplier charges VAT. */
  readonly charges: boolean;
  readonly buyerIsTaxpayer: boolean;
};

/** Kinds that act as firms do, and municipalities, which are one taxpayer with their units. */
const taxpayers: readonly string[] = [
  'firm',
  'social-cooperative',
  'municipality',
  'municipal-unit',
  'university',
];

/** Whether a buyer is a taxpayer of VAT: by what is recorded of it, else by its kind. An association may be none. */
export const isTaxpayer = ({ kind, vat }: { readonly kind: string; readonly vat: unknown }): boolean =>
  Boolean(vat) || taxpayers.includes(kind);

/**
 * Whether the invoice may have to be paid by split payment (VAT Act, art. 108a(1a)): above the amount that the dated
 * rule sets (null while none holds), with VAT, between taxpayers. Whether its goods stand in annex 15 the invoice says.
 */
export const maySplit = ({ gross, rates, charges, buyerIsTaxpayer }: Taxed, above: Grosze | null): boolean =>
  above !== null && gross > above && charges && buyerIsTaxpayer && rates.some((rate) => /^[1-9]/.test(rate));
