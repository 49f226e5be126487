/**
 * Rules with a day from which they hold, in the table `procurement_rule`: least days that bids may be sent for, of
 * each kind and above the value of the competitiveness rule (EU funds); how many days must remain after a change; and
 * the net values in grosze from which the competitiveness rule and the Public Procurement Law apply.
 */
export const procurementRules = [
  'consultation-days',
  'quotation-days',
  'late-change-days',
  'competitiveness-days',
  'competitiveness-net',
  'law-net',
] as const;
export type ProcurementRule = (typeof procurementRules)[number];
