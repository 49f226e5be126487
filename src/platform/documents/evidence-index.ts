import type { Lang } from '../../shared/lang.js';

/**
 * The data of `evidence-index.typ`: what a supplier can prove, as a list to the files that come with it. Every
 * text comes ready in `lang`; the template sets, it does not write.
 */
export type EvidenceIndex = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  readonly title: string;
  /** As printed in the footer, e.g. `ZS-12`. */
  readonly number: string;
  /** Who it is; facts whose value is null are left out. */
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly heading: string;
  /** Over the columns: number, what, in force, state, file. */
  readonly heads: readonly [string, string, string, string, string];
  readonly rows: readonly {
    readonly no: string;
    readonly name: string;
    /** Kind, number, issuer, scope: a line each. */
    readonly details: readonly string[];
    readonly dates: string;
    /** Declared, then checked or not: a line each. */
    readonly state: readonly string[];
    /** Null: the entry has no file in the pack. */
    readonly file: { readonly name: string; readonly sha256: string } | null;
  }[];
  /** How to read it. */
  readonly note: string;
};
