import type { Party } from '../organisations/index.js';
import type { ApplicationRow } from './data/application.queries.js';
import type { ApplicationFacts } from './domain/completeness.js';

/** What the checklist looks at: the organisation's data and what it wrote. */
export const factsOf = (
  party: Party,
  application: Pick<ApplicationRow, 'statement' | 'signatories' | 'signed'>,
): ApplicationFacts => ({
  kind: party.kind,
  nip: party.nip,
  krs: party.krs,
  street: party.street,
  postCode: party.postCode,
  town: party.town,
  email: party.email,
  phone: party.phone,
  statement: application.statement,
  signatories: application.signatories,
  signed: application.signed !== null,
});
