import type { Grosze } from '../../../shared/money.js';

/** How a supplier is paid: what was paid in the months shown, and what is open now. */
export type PaymentFigures = {
  /** Receivables paid in full. */
  readonly paid: number;
  /** From the acceptance of the delivery to the last payment, in whole days; null where none was paid. */
  readonly averageDays: number | null;
  /** Of those paid, how many after their day. */
  readonly late: number;
  readonly open: number;
  readonly openAmount: Grosze;
  /** Of what is open, what is past its day and not disputed. */
  readonly overdue: number;
  readonly overdueAmount: Grosze;
};

/** Nothing was owed yet, so there is nothing to tell. */
export const neverOwed = ({ paid, open }: PaymentFigures): boolean => paid + open === 0;
