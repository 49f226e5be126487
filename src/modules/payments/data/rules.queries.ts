import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { paymentRules, type PaymentRule, type PaymentRules } from '../domain/due-day.js';

/** The rules that hold on the day. @throws Error when one is not set */
export const paymentRulesOn = async (reader: Reader, day: LocalDate): Promise<PaymentRules> => {
  const rows = await reader.query<{ rule: PaymentRule; days: number }>(
    `select distinct on (rule) rule, days from payment_rule where valid_from <= $1 order by rule, valid_from desc`,
    [day],
  );
  const found = new Map(rows.map(({ rule, days }) => [rule, days]));
  return Object.fromEntries(
    paymentRules.map((rule) => {
      const days = found.get(rule);
      if (days === undefined) throw new Error(`No value of the rule ${rule} on ${day}`);
      return [rule, days];
    }),
  ) as PaymentRules;
};
