import { addDays, type LocalDate } from '../../../shared/dates.js';

/**
 * Rules with a day from which they hold, in the table `payment_rule`: days to pay where nothing was agreed, the most
 * that binds a public buyer and the most between firms (act of 8 March 2013 on excessive delays in commercial
 * transactions, art. 7 and 8).
 */
export const paymentRules = ['default-days', 'public-days', 'firm-days'] as const;
export type PaymentRule = (typeof paymentRules)[number];
export type PaymentRules = Readonly<Record<PaymentRule, number>>;

/** The days that bind: as agreed, but no more than the law allows this buyer; `agreed` is null for none. */
export const bindingDays = (agreed: number | null, publicBuyer: boolean, rules: PaymentRules): number =>
  Math.min(agreed ?? rules['default-days'], rules[publicBuyer ? 'public-days' : 'firm-days']);

/**
 * The last day to pay without delay: the days run from the delivery of the invoice, and while none is on record from
 * the acceptance of what was delivered; never from before it, for an invoice may come first.
 */
export const dueDay = (acceptedOn: LocalDate, invoicedOn: LocalDate | null, days: number): LocalDate =>
  addDays(invoicedOn && invoicedOn > acceptedOn ? invoicedOn : acceptedOn, days);
