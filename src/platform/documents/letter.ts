import type { Lang } from '../../shared/lang.js';

/**
 * The data of `letter.typ`: a statement to sign, or a receipt. Every text comes ready in `lang`; the template
 * sets, it does not write.
 */
export type Letter = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  readonly title: string;
  /** As printed in the footer, e.g. `DP-1A2B3C4D`. */
  readonly number: string;
  /** Who and what it is about; facts whose value is null are left out. */
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly paragraphs: readonly string[];
  /** Long numbers to compare sign by sign, e.g. digests; may be empty. */
  readonly digests: readonly { readonly label: string; readonly value: string }[];
  /** Places to fill in by hand, one a line under the text; none for what nobody signs. */
  readonly signatures: readonly string[];
  /** Set apart at the end; null for nothing. */
  readonly note: string | null;
};
