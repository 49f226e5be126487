import { addDays, type LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import type { InvoiceDraft } from './draft.js';

/**
 * Duties with a day from which they hold and their source in law, in the table `invoice_rule`. The amount, in grosze,
 * says above what they bind; 0 for everybody and everything.
 *
 * - `ksef-issue`: issuing through KSeF, by the seller's sales of 2024 with VAT
 * - `ksef-month`: the sum of a month's invoices up to which one may still issue outside KSeF; 0 once that has ended
 * - `ksef-fines`: fines for an invoice outside KSeF
 * - `ksef-transfer`: the buyer names the invoice's KSeF number in its transfer
 * - `jst-mark`: the mark for units of local government in FA(3)
 * - `small-turnover`: the year's sales up to which art. 113 exempts from VAT
 * - `split-payment`: goods and services of annex 15
 * - `white-list`: the buyer pays to an account on the list of VAT payers
 * - `correction`: an invoice is corrected when less is asked for
 * - `ksef-correction`: one that is in KSeF is corrected there
 */
export const invoiceRules = [
  'ksef-issue',
  'ksef-month',
  'ksef-fines',
  'ksef-transfer',
  'jst-mark',
  'small-turnover',
  'split-payment',
  'white-list',
  'correction',
  'ksef-correction',
] as const;
export type InvoiceRule = (typeof invoiceRules)[number];

export type DatedRule = {
  readonly rule: InvoiceRule;
  readonly validFrom: LocalDate;
  readonly amount: Grosze;
  /** The provision, as a Pole would look it up. */
  readonly source: string;
};

/** The rule as it holds on the day; null while it does not hold yet. */
export const ruleOn = (rules: readonly DatedRule[], rule: InvoiceRule, day: LocalDate): DatedRule | null =>
  rules
    .filter((each) => each.rule === rule && each.validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1) ?? null;

/** What the supplier is warned of, with the rule it follows from. */
export type Warning = {
  readonly kind: WarningKind;
  readonly source: string;
  /** The rule's amount, above what it binds; of a correction, by how much less is asked for. */
  readonly amount: Grosze;
  /** The day from which a coming rule holds; null for what holds. */
  readonly from: LocalDate | null;
};

export const warningKinds = [
  'ksef-all',
  'ksef-large',
  'ksef-relief',
  'ksef-relief-over',
  'ksef-relief-ends',
  'ksef-fines',
  'ksef-transfer',
  'jst-mark',
  'small-turnover',
  'split-payment',
  'split-payment-marked',
  'white-list',
  'correct-lowered',
  'correct-sent-back',
  'correct-in-ksef',
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** How many days ahead a change of duties is told. */
const AHEAD_DAYS = 60;

export type WarnedDraft = Pick<
  InvoiceDraft,
  'issuedOn' | 'recipient' | 'totals' | 'splitPayment' | 'exemption'
>;

/**
 * The duties that concern this invoice on its day. `monthSoFar` is the gross sum of the supplier's other invoices of
 * that month on record here; what it issued elsewhere nobody here knows, so the texts say so.
 */
export const warningsOf = (
  draft: WarnedDraft,
  rules: readonly DatedRule[],
  monthSoFar: Grosze,
): Warning[] => {
  const { issuedOn, totals } = draft;
  const on = (rule: InvoiceRule) => ruleOn(rules, rule, issuedOn);
  const warn = (kind: WarningKind, rule: DatedRule | null): Warning[] =>
    rule ? [{ kind, source: rule.source, amount: rule.amount, from: null }] : [];
  const coming = (kind: WarningKind, rule: InvoiceRule): Warning[] =>
    rules
      .filter(
        (each) =>
          each.rule === rule && each.validFrom > issuedOn && each.validFrom <= addDays(issuedOn, AHEAD_DAYS),
      )
      .map(({ source, amount, validFrom }) => ({ kind, source, amount, from: validFrom }));
  const issue = on('ksef-issue');
  const month = on('ksef-month');
  const relieved = month !== null && month.amount > 0;
  const above = (rule: DatedRule | null) => (rule && totals.gross > rule.amount ? rule : null);
  const split = above(on('split-payment'));
  return [
    ...warn(issue && issue.amount > 0 ? 'ksef-large' : 'ksef-all', issue),
    ...(relieved
      ? warn(monthSoFar + totals.gross > month.amount ? 'ksef-relief-over' : 'ksef-relief', month)
      : []),
    ...(relieved ? coming('ksef-relief-ends', 'ksef-month') : []),
    ...(on('ksef-fines') ? warn('ksef-fines', on('ksef-fines')) : coming('ksef-fines', 'ksef-fines')),
    ...(on('ksef-transfer')
      ? warn('ksef-transfer', on('ksef-transfer'))
      : coming('ksef-transfer', 'ksef-transfer')),
    ...(draft.recipient?.municipal ? warn('jst-mark', on('jst-mark')) : []),
    ...(/art\.\s*113/.test(draft.exemption ?? '') ? warn('small-turnover', on('small-turnover')) : []),
    ...warn(draft.splitPayment ? 'split-payment-marked' : 'split-payment', split),
    ...warn('white-list', above(on('white-list'))),
  ];
};
