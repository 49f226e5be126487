import type { Lang } from '../../shared/lang.js';
import type { DocumentParty } from './order-confirmation.js';

/** The data of `acceptance-protocol.typ`. Every text comes ready in `lang`; the template sets, it does not reckon. */
export type AcceptanceProtocol = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  /** As printed in title and footer: number of the contract and of the delivery. */
  readonly number: string;
  readonly facts: readonly { readonly label: string; readonly value: string | null }[];
  readonly parties: readonly { readonly label: string; readonly party: DocumentParty }[];
  readonly lines: readonly {
    readonly no: string;
    readonly name: string;
    readonly unit: string;
    readonly delivered: string;
  }[];
  /** What the buyer decided, in words. */
  readonly answer: string;
  /** The supplier's and the buyer's own words and the like; facts whose value is null are left out. */
  readonly words: readonly { readonly label: string; readonly value: string | null }[];
  readonly digests: readonly { readonly label: string; readonly value: string }[];
  /** Places to sign by hand. */
  readonly signatures: readonly string[];
  readonly note: string;
};
