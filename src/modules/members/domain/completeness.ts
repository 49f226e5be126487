/** What an application should have; the order of the list on the page. */
export const requirements = [
  'nip',
  'krs',
  'address',
  'contact',
  'statement',
  'signatories',
  'signed',
] as const;
export type Requirement = (typeof requirements)[number];

/** What is known of the applicant and of what it wrote. Null and '' mean missing. */
export type ApplicationFacts = {
  readonly kind: string | null;
  readonly nip: string | null;
  readonly krs: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly town: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly statement: string | null;
  readonly signatories: string | null;
  /** Whether the signed accession statement has been uploaded. */
  readonly signed: boolean;
};

export type Check = { readonly requirement: Requirement; readonly done: boolean };

/** Kinds that the court register (KRS) holds. */
const registered: readonly string[] = ['social-cooperative', 'ngo'];

/**
 * What is there and what is missing. The court register's number counts for kinds that are in it only. Nothing
 * of it decides: the coordinator may admit without, and ask for what it needs (§3.5f).
 */
export const completeness = (facts: ApplicationFacts): Check[] => {
  const has: Record<Requirement, boolean> = {
    nip: Boolean(facts.nip),
    krs: Boolean(facts.krs),
    address: Boolean(facts.street && facts.postCode && facts.town),
    contact: Boolean(facts.email || facts.phone),
    statement: Boolean(facts.statement),
    signatories: Boolean(facts.signatories),
    signed: facts.signed,
  };
  return requirements
    .filter((requirement) => requirement !== 'krs' || registered.includes(facts.kind ?? ''))
    .map((requirement) => ({ requirement, done: has[requirement] }));
};
