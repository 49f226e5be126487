/** Kinds of legal persons and units that trade here. */
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

/**
 * Kinds without legal personality. A municipal unit (a school, a social centre) acts for its municipality; WTZ,
 * ZAZ, CIS and KIS act through the body that runs them (act of 5 August 2022 on the social economy, art. 2).
 * That legal person, the principal, is party to their contracts: it pays what they order and sells what they
 * make. They go by its tax number.
 */
export const dependentKinds = [
  'municipal-unit',
  'zaz',
  'wtz',
  'cis',
  'kis',
] as const satisfies readonly OrganisationKind[];

/** Whether such an organisation needs a principal. */
export const isDependent = (kind: OrganisationKind): boolean =>
  (dependentKinds as readonly OrganisationKind[]).includes(kind);

/** Kinds that pay from public money: payment within 30 days, a procedure file, reserved contracts. */
export const publicKinds: readonly OrganisationKind[] = ['municipality', 'municipal-unit', 'university'];
