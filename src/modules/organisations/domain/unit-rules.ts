import { dependentKinds, isDependent, type OrganisationKind } from './organisation-kinds.js';

/** What an organisation may have as its units: a municipality also schools and centres, others what they run. */
export const unitKindsOf = (kind: OrganisationKind): readonly OrganisationKind[] => {
  if (isDependent(kind)) return [];
  return kind === 'municipality'
    ? dependentKinds
    : dependentKinds.filter((unit) => unit !== 'municipal-unit');
};
