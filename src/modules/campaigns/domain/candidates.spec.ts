import { expect, it } from 'vitest';
import { byFit, fitOf, type Candidate } from './candidates.js';

const member = (name: string, listings: number, inCategories: number, inArea: number, claimed = true) =>
  ({
    ...{ name, listings, inCategories, inArea, claimed },
    organisationId: name,
    slug: name,
    town: '',
  }) satisfies Candidate;

it('a member fits by its listings; the first thing missing is the reason', () => {
  expect(fitOf(member('a', 3, 2, 1))).toBe('fits');
  expect(fitOf(member('a', 3, 2, 0))).toBe('elsewhere');
  expect(fitOf(member('a', 3, 0, 0))).toBe('other-categories');
  expect(fitOf(member('a', 0, 0, 0))).toBe('no-listings');
});

it('who fits and can be reached is proposed first', () => {
  const members = [
    member('none', 0, 0, 0),
    member('unclaimed', 1, 1, 1, false),
    member('elsewhere', 1, 1, 0),
    member('fits', 1, 1, 1),
  ];
  expect(byFit(members).map(({ name }) => name)).toEqual(['fits', 'unclaimed', 'elsewhere', 'none']);
});
