import { expect, it } from 'vitest';
import { requirementKindsOf } from './requirements.js';

it.each([
  ['tos_acceptance.date', 'terms'],
  ['business_type', 'kind-of-business'],
  ['business_profile.mcc', 'kind-of-business'],
  ['business_profile.url', 'website'],
  ['company.tax_id', 'company'],
  ['company.address.city', 'company'],
  ['company.owners_provided', 'owners'],
  ['owners.email', 'owners'],
  ['company.verification.document', 'identity'],
  ['documents.company_registration_verification.files', 'documents'],
  ['representative.dob.day', 'representative'],
  ['person_1AbC.verification.document', 'identity'],
  ['individual.id_number', 'identity'],
  ['external_account', 'bank-account'],
  ['something_of_tomorrow', 'other'],
])('%s is a matter of %s', (name, kind) => {
  expect(requirementKindsOf([name])).toEqual([kind]);
});

it('says each kind once, in the order in which one reads them', () => {
  const names = ['external_account', 'company.tax_id', 'company.name', 'tos_acceptance.ip'];
  expect(requirementKindsOf(names)).toEqual(['terms', 'company', 'bank-account']);
});
