import { daysBetween, type LocalDate } from '../../../shared/dates.js';

export type DeliveryDates = { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** The last day of the delivery; the only day when one was agreed; null when none was. */
export const lastDayOf = ({ from, to }: DeliveryDates): LocalDate | null => to ?? from;

/** How soon a delivery is pressing: three days ahead, and from then on. */
const PRESSING_DAYS = 3;

/** Whether the supplier should hurry. Never without an agreed day. */
export const isPressing = (dates: DeliveryDates, today: LocalDate): boolean => {
  const last = lastDayOf(dates);
  return last !== null && daysBetween(today, last) <= PRESSING_DAYS;
};

/** Whether the last day has passed. */
export const isOverdue = (dates: DeliveryDates, today: LocalDate): boolean => {
  const last = lastDayOf(dates);
  return last !== null && last < today;
};

/** Whether the goods may have come, so that the buyer is asked: from the first day, at once without one. */
export const mayHaveCome = ({ from, to }: DeliveryDates, today: LocalDate): boolean => {
  const first = from ?? to;
  return first === null || first <= today;
};
