/**
 * What became of an award to a supplier from outside, with whom the platform makes no contract: signed elsewhere, or
 * not signed at all.
 */
export const awardOutcomes = ['signed-elsewhere', 'not-signed'] as const;
export type AwardOutcome = (typeof awardOutcomes)[number];
