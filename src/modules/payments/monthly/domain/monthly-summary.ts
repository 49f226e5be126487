import { addDays, type LocalDate } from '../../../../shared/dates.js';
import type { Localised } from '../../../../shared/lang.js';
import { addMonths, firstDayOf, formatMonth, monthOf, type Month } from '../../../../shared/months.js';
import { fullStop } from '../../../../shared/text.js';
import type { ReceivableSide } from '../../domain/policy.js';

/** What happened between two partners in a month, and where it left them at its end: numbers, no amounts. */
export type MonthlyFigures = {
  /** Receivables of deliveries accepted in the month. */
  readonly arisen: number;
  /** Payments of the month that nobody took back. */
  readonly payments: number;
  /** Receivables with something still owed at the end of the month. */
  readonly open: number;
  /** Of those, the ones past their day and not disputed. */
  readonly overdue: number;
};

/** The month before the day's, of which a summary is told. */
export const monthBefore = (day: LocalDate): Month => addMonths(monthOf(day), -1);

export const daysOf = (month: Month): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: firstDayOf(month),
  to: addDays(firstDayOf(addMonths(month, 1)), -1),
});

/** What a summary says; it goes by mail, so it names no amount. */
export const summaryWords = (
  month: Month,
  { side, name: other }: { readonly side: ReceivableSide; readonly name: string },
  { arisen, payments, open, overdue }: MonthlyFigures,
): { readonly title: Localised; readonly text: Localised } => ({
  title: {
    pl: `Płatności, ${formatMonth(month, 'pl')}: ${other}`,
    en: `Payments, ${formatMonth(month, 'en')}: ${other}`,
  },
  text: {
    pl: [
      `Nowe należności: ${arisen}.`,
      `Wpłaty: ${payments}.`,
      fullStop(
        `Niezapłacone na koniec miesiąca: ${open}${overdue > 0 ? `, w tym po terminie: ${overdue}` : ''}`,
      ),
      side === 'buyer' && open > 0
        ? 'Kwoty są w rozliczeniu; wszystko można tam zapłacić jednym przelewem.'
        : 'Kwoty są w rozliczeniu.',
    ].join(' '),
    en: [
      `New receivables: ${arisen}.`,
      `Payments: ${payments}.`,
      fullStop(
        `Unpaid at the end of the month: ${open}${overdue > 0 ? `, of these overdue: ${overdue}` : ''}`,
      ),
      side === 'buyer' && open > 0
        ? 'Amounts are in the statement of account, where all can be paid by one transfer.'
        : 'Amounts are in the statement of account.',
    ].join(' '),
  },
});
