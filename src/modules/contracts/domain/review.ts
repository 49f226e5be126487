import { daysBetween, localDateOf } from '../../../shared/dates.js';

/** For how many days words may be changed after they were first written, that day included. */
export const CHANGE_DAYS = 14;

/** Whether words first written then may still be changed; what nobody has written yet may be. */
export const mayChange = (writtenAt: Date | null, now: Date): boolean =>
  writtenAt === null || daysBetween(localDateOf(writtenAt), localDateOf(now)) < CHANGE_DAYS;

type Said = { readonly onTime: boolean; readonly asAgreed: boolean; readonly orderAgain: boolean };

/** How many of the reviews say yes to each question. */
export const figuresOf = (reviews: readonly Said[]) => ({
  reviews: reviews.length,
  onTime: reviews.filter(({ onTime }) => onTime).length,
  asAgreed: reviews.filter(({ asAgreed }) => asAgreed).length,
  orderAgain: reviews.filter(({ orderAgain }) => orderAgain).length,
});
export type ReviewFigures = ReturnType<typeof figuresOf>;
