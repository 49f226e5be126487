import type { Lang } from '../../../shared/lang.js';
import { formatMonth, type Month } from '../../../shared/months.js';
import type { SheetCell } from '../../../shared/sheet.js';
import { paymentLabels } from '../payments.labels.js';
import type { AgeBand, PaymentTotals, TotalsRow } from './domain/totals.js';
import { totalsTexts } from './totals.texts.js';

export const divisions = ['states', 'months', 'ages'] as const;
export type Division = (typeof divisions)[number];

/** The rows of a division with what people call them. */
export const rowsOf = (
  totals: PaymentTotals,
  division: Division,
  lang: Lang,
): (TotalsRow & { readonly label: string })[] => {
  const labelOf: Record<Division, (key: string) => string> = {
    states: (key) => paymentLabels[lang].states[key as PaymentTotals['states'][number]['key']],
    months: (key) => formatMonth(key as Month, lang),
    ages: (key) => totalsTexts[lang].ages[key as AgeBand],
  };
  return totals[division].map((row) => ({ ...row, label: labelOf[division](row.key) }));
};

/** The report as one long table for CSV; a sum that is not told is an empty cell. */
export const totalsLines = (totals: PaymentTotals, lang: Lang): SheetCell[][] => {
  const m = totalsTexts[lang];
  const sum = (amount: number | null): SheetCell => (amount === null ? null : { grosze: amount });
  const line = (division: string, label: string, { count, gross, left }: TotalsRow): SheetCell[] => [
    ...[division, label, count],
    ...[sum(gross), sum(left)],
  ];
  return [
    [m.division, '', m.count, `${m.gross} (PLN)`, `${m.left} (PLN)`],
    line(m.total, totals.day, totals.total),
    ...divisions.flatMap((division) =>
      rowsOf(totals, division, lang).map((row) => line(m.divisions[division], row.label, row)),
    ),
  ];
};
