import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { DemandRule } from '../domain/report.js';

/** The rule that holds on the day. @throws Error when none does: then nothing may be shown */
export const demandRuleOn = async (reader: Reader, day: LocalDate): Promise<DemandRule> => {
  const [rule] = await reader.query<DemandRule>(
    `select least_days as "leastDays", least_hours as "leastHours" from demand_rule
     where valid_from <= $1 order by valid_from desc limit 1`,
    [day],
  );
  if (!rule) throw new Error(`No rule of demand on ${day}`);
  return rule;
};
