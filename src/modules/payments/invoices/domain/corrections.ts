import type { LocalDate } from '../../../../shared/dates.js';
import { sumMoney, type Grosze } from '../../../../shared/money.js';
import type { EntryKind, Posting } from '../../domain/ledger.js';
import { ruleOn, type DatedRule, type InvoiceRule, type Warning, type WarningKind } from './duties.js';

type Entry = { readonly kind: EntryKind; readonly at: Date; readonly postings: readonly Posting[] };

/** By how much less is asked for since the instant: credits, and refunds beyond an overpayment. 0 for nothing. */
export const loweredSince = (entries: readonly Entry[], since: Date): Grosze =>
  Math.max(
    0,
    sumMoney(
      entries
        .filter(({ kind, at }) => kind !== 'charge' && at > since)
        .flatMap(({ postings }) => postings.filter(({ account }) => account === 'delivered'))
        .map(({ amount }) => amount),
    ),
  );

export type NotedCase = {
  readonly invoice: {
    readonly issuedOn: LocalDate;
    readonly ksefNumber: string | null;
    readonly notedAt: Date;
  };
  readonly entries: readonly Entry[];
  /** The day on which the buyer accepted what is charged. */
  readonly acceptedOn: LocalDate;
  /** The buyer had sent back an earlier delivery of the same. */
  readonly sentBack: boolean;
};

/**
 * Why an invoice that was issued has to be corrected, or looked at: less is asked for since it was noted, or it is older
 * than the acceptance of a delivery that came in the place of one sent back. Whether it has been corrected since, nobody
 * here knows; the texts say so. The program drafts and numbers no correction.
 */
export const correctionsOf = (
  { invoice, entries, acceptedOn, sentBack }: NotedCase,
  rules: readonly DatedRule[],
  today: LocalDate,
): Warning[] => {
  const lowered = loweredSince(entries, invoice.notedAt);
  const early = sentBack && invoice.issuedOn < acceptedOn;
  const warn = (kind: WarningKind, name: InvoiceRule, amount: Grosze): Warning[] => {
    const rule = ruleOn(rules, name, today);
    return rule ? [{ kind, source: rule.source, amount, from: null }] : [];
  };
  return [
    ...(lowered > 0 ? warn('correct-lowered', 'correction', lowered) : []),
    ...(early ? warn('correct-sent-back', 'correction', 0) : []),
    ...((lowered > 0 || early) && invoice.ksefNumber ? warn('correct-in-ksef', 'ksef-correction', 0) : []),
  ];
};
