import type { Decimal } from '../../../../shared/decimal.js';
import type { Grosze } from '../../../../shared/money.js';
import type { BidLine } from '../../bids/bid-content.js';
import type { Judged } from './points.js';

/** What a comparison has to know of what was asked. Lots are counted from 1. */
export type Asked = {
  readonly lots: readonly {
    readonly title: string;
    readonly lines: readonly AskedLine[];
  }[];
  readonly questions: readonly { readonly id: string; readonly text: string; readonly kind: string }[];
  readonly criteria: readonly Judged[];
  /** Net, of all lots together; null when the buyer named none. */
  readonly estimate: Grosze | null;
};

export type AskedLine = {
  readonly id: string;
  readonly name: string;
  readonly quantity: Decimal;
  readonly unit: string;
};

/** What a comparison has to know of an opened bid. A lot that it does not quote has no line here. */
export type Compared = {
  readonly bidId: string;
  readonly lines: readonly BidLine[];
  readonly delivery: readonly { readonly lotNumber: number; readonly days: number | null }[];
  /** 'yes' or 'no' to a question of that kind, figures to one for a number. */
  readonly answers: readonly { readonly questionId: string; readonly text: string }[];
  /** Marks given by hand, by criterion. */
  readonly ratings: ReadonlyMap<string, number>;
};

/** The lines of one lot, or of all. */
export const linesIn = (lines: readonly BidLine[], lot: number | null): BidLine[] =>
  lines.filter((line) => lot === null || line.lotNumber === lot);
