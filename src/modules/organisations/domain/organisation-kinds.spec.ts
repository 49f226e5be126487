import { expect, it } from 'vitest';
import { dependentKinds, isDependent, organisationKinds } from './organisation-kinds.js';

it('only units and the four kinds that others run lack legal personality', () => {
  expect(organisationKinds.filter(isDependent).sort()).toEqual([...dependentKinds].sort());
  for (const kind of [
    'firm',
    'municipality',
    'ngo',
    'social-cooperative',
    'university',
    'media',
    'support-body',
  ] as const)
    expect(isDependent(kind), kind).toBe(false);
});
