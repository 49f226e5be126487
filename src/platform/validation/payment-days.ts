import { z } from 'zod';
import { refuse } from './fields.js';

export const DEFAULT_PAYMENT_DAYS = 14;
/** Between firms (act of 8 March 2013 on excessive delays in commercial transactions, art. 7). */
const MOST_PAYMENT_DAYS = 60;

/** Days of payment from the delivery of the invoice; beyond 60 is refused in words that say why. */
export const paymentDays = () =>
  z
    .union([z.string().max(20), z.number()])
    .prefault(DEFAULT_PAYMENT_DAYS)
    .transform((value, context): number => {
      const days = /^\d{1,4}$/.test(String(value).trim()) ? Number(value) : Number.NaN;
      if (Number.isNaN(days)) {
        return refuse(context, {
          pl: 'Wpisz liczbę dni, na przykład 14.',
          en: 'Enter a number of days, such as 14.',
        });
      }
      if (days > MOST_PAYMENT_DAYS) {
        return refuse(context, {
          pl: `Termin zapłaty między firmami to najwyżej ${MOST_PAYMENT_DAYS} dni (ustawa z 8 marca 2013 r.).`,
          en: `The payment term between firms is at most ${MOST_PAYMENT_DAYS} days (act of 8 March 2013).`,
        });
      }
      return days;
    });
