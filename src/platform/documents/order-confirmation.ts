import type { Lang } from '../../shared/lang.js';

/** One side of a contract as printed. */
export type DocumentParty = {
  readonly name: string;
  /** Street, post code and place: one entry a line. */
  readonly address: readonly string[];
  /** As printed, e.g. `739-000-00-16`; null when the party has none. */
  readonly nip: string | null;
  /** Person, e-mail or telephone, one entry a line; may be empty. */
  readonly contact: readonly string[];
  /** VAT status; one entry a line; may be empty. */
  readonly notes: readonly string[];
};

/** Where one side signs by hand. */
export type DocumentSigning = {
  /** Who is bound. */
  readonly name: string;
  /** Who signs for it, in words. */
  readonly rule: string;
  /** How many sign together, at least one. */
  readonly places: number;
  /** Whether the treasurer has a place too. */
  readonly countersigned: boolean;
};

/**
 * The data of `order-confirmation.typ`. Every amount, quantity and date is a text already formatted in
 * `lang`; the template sets, it does not reckon.
 */
export type OrderConfirmation = {
  readonly lang: Lang;
  /** The site's name and address as printed, e.g. `Wspólny Rynek` and `rynek.example.pl`. */
  readonly site: { readonly name: string; readonly address: string };
  /** The legal person that runs the site, named as no party (founding agreement §4.2); null when unknown. */
  readonly operator: string | null;
  readonly generatedAt: string;
  readonly contract: { readonly number: string; readonly concludedAt: string; readonly subject: string };
  /** Whose NIP stands on the invoice. */
  readonly payer: DocumentParty;
  /** The unit that receives (a school of a municipality); null when it is the payer itself. */
  readonly recipient: DocumentParty | null;
  /** Who is bound to deliver, invoices and is paid. */
  readonly supplier: DocumentParty;
  /** The unit of the supplier that does the work (a ZAZ, a WTZ); null when it is the supplier itself. */
  readonly performer: DocumentParty | null;
  readonly lines: readonly {
    readonly no: string;
    readonly name: string;
    /** Null when the name says all. */
    readonly description: string | null;
    readonly quantity: string;
    readonly unit: string;
    /** Net, two to six places. */
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
  /** Null terms were not agreed and are left out. */
  readonly terms: {
    readonly deliveryPlace: string | null;
    readonly deliveryDates: string | null;
    /** e.g. `14 dni od doręczenia faktury`. */
    readonly payment: string | null;
    readonly quoteValidity: string | null;
    readonly remarks: string | null;
  };
  /** The accepted version of the quote; `sha256` as 64 hexadecimal digits. */
  readonly quote: {
    readonly number: string;
    readonly version: string;
    readonly submittedAt: string;
    readonly sha256: string;
  };
  /** How this version came about, when it is not the first: what was changed, why and by whom. */
  readonly amendment?: {
    readonly version: string;
    readonly at: string;
    readonly reason: string;
    readonly proposedBy: string;
    readonly acceptedBy: string;
    readonly sha256: string;
  };
  /** Planned deliveries, one a line. */
  readonly plan?: readonly string[];
  readonly acceptance: { readonly person: string; readonly organisation: string; readonly at: string };
  readonly signatures: { readonly buyer: DocumentSigning; readonly supplier: DocumentSigning };
};
