import type { Lang } from '../../shared/lang.js';
import type { DocumentParty } from './order-confirmation.js';

/** The data of `invoice-draft.typ`. Every text comes ready in `lang`; the template sets, it does not reckon. */
export type InvoiceDraftDocument = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  /** As printed in title and footer: the reference of what is owed. */
  readonly number: string;
  /** Facts whose value is null are left out. */
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly parties: readonly { readonly label: string; readonly party: DocumentParty }[];
  readonly lines: readonly {
    readonly no: string;
    readonly name: string;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly vat: string;
    readonly net: string;
  }[];
  readonly totals: {
    readonly perRate: readonly {
      readonly rate: string;
      readonly net: string;
      readonly vat: string;
      readonly gross: string;
    }[];
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
  };
  readonly payment: readonly { readonly label: string; readonly value: string | null }[];
  /** Words that the law wants on the invoice. */
  readonly words: readonly string[];
  /** What it lacks, a sentence each; may be empty. */
  readonly lacks: readonly string[];
};
