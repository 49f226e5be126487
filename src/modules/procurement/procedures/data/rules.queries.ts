import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Rules } from '../domain/publishing.js';
import { procurementRules, type ProcurementRule } from '../domain/rules.js';

/** The rules that hold on the day. @throws Error when one is not set */
export const rulesOn = async (reader: Reader, day: LocalDate): Promise<Rules> => {
  const rows = await reader.query<{ rule: ProcurementRule; value: string }>(
    `select distinct on (rule) rule, value from procurement_rule where valid_from <= $1
     order by rule, valid_from desc`,
    [day],
  );
  const found = new Map(rows.map(({ rule, value }) => [rule, Number(value)]));
  return Object.fromEntries(
    procurementRules.map((rule) => {
      const value = found.get(rule);
      if (value === undefined) throw new Error(`No value of the rule ${rule} on ${day}`);
      return [rule, value];
    }),
  ) as Rules;
};
