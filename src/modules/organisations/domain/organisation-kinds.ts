/**
 * Kinds of legal persons and units that trade here. Municipal units (a school, a social centre) have no
 * legal personality: their municipality is the payer. WTZ, ZAZ, CIS and KIS act through the body that runs
 * them (act of 5 August 2022 on the social economy, art. 2).
 */
export const organisationKinds = [
  'firm',
  'municipality',
  'municipal-unit',
  'ngo',
  'social-cooperative',
  'zaz',
  'wtz',
  'cis',
  'kis',
  'university',
  'media',
  'support-body',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** Kinds that pay from public money: payment within 30 days, a procedure file, reserved contracts. */
export const publicKinds: readonly OrganisationKind[] = ['municipality', 'municipal-unit', 'university'];
