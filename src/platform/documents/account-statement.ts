import type { Lang } from '../../shared/lang.js';
import type { DocumentParty } from './order-confirmation.js';

/** The data of `account-statement.typ`. Every text comes ready in `lang`; the template sets, it does not reckon. */
export type AccountStatementDocument = {
  readonly lang: Lang;
  readonly site: { readonly name: string; readonly address: string };
  readonly generatedAt: string;
  /** From a day to a day; stands in title and footer. */
  readonly period: string;
  readonly parties: readonly { readonly label: string; readonly party: DocumentParty }[];
  readonly sums: readonly { readonly label: string; readonly value: string }[];
  readonly opening: { readonly label: string; readonly value: string };
  readonly movements: readonly {
    readonly day: string;
    readonly what: string;
    readonly reference: string;
    readonly remarks: readonly string[];
    /** What was paid by it, or given back; '' where no money moved. */
    readonly paid: string;
    readonly change: string;
    /** What was owed after it. */
    readonly left: string;
  }[];
  readonly closing: { readonly label: string; readonly value: string };
  /** Empty when all is settled. */
  readonly unsettled: readonly {
    readonly reference: string;
    readonly subject: string;
    readonly dueOn: string;
    readonly late: string;
    readonly left: string;
  }[];
  readonly note: string;
};
