/** What Stripe asks of a cooperative, in kinds that a person understands; its own names are some hundreds. */
export const requirementKinds = [
  'terms',
  'kind-of-business',
  'company',
  'representative',
  'identity',
  'owners',
  'bank-account',
  'website',
  'documents',
  'other',
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

const patterns: readonly (readonly [RegExp, RequirementKind])[] = [
  [/^tos_acceptance\b/, 'terms'],
  [
    /^business_type$|^business_profile\.(mcc|product_description|estimated_worker_count|annual_revenue)/,
    'kind-of-business',
  ],
  [/^business_profile\./, 'website'],
  [/^external_account$/, 'bank-account'],
  [/^company\.(owners|directors|executives)_provided$|^(owners|directors|executives)\./, 'owners'],
  [/\.verification\.(additional_)?document$|\.id_number$|\.ssn_last_4$/, 'identity'],
  [/^company\.verification\b|^documents\.|^interv_/, 'documents'],
  [/^company\b/, 'company'],
  [/^(representative|individual|person_\w+|authorizer)\b/, 'representative'],
];

/** The kinds that are asked for, each once, in the order in which one reads them. */
export const requirementKindsOf = (names: readonly string[]): RequirementKind[] => {
  const asked = new Set(
    names.map((name) => patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'),
  );
  return requirementKinds.filter((kind) => asked.has(kind));
};
