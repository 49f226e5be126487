import { expect, it } from 'vitest';
import { whyNoOperator } from './operator-rules.js';

it.each([
  'Warmińsko-Mazurski Klaster Ekonomii Społecznej',
  'KLASTER  EKONOMII SPOŁECZNEJ Warmii i Mazur',
  'Klastra Ekonomii Społecznej',
  'Warmińsko-Mazurski Klaster ES',
  'Klaster PES',
  'WMKES',
])('§4.2: the cluster itself is no operator (%s)', (name) => {
  expect(whyNoOperator(name)?.pl).toContain('§4.2');
});

it.each([
  'Stowarzyszenie WAMA-COOP',
  'Gmina Olsztyn',
  'Fundacja Ekonomii Społecznej',
  'Klaster IT sp. z o.o.',
  'Klaster Esencja S.A.',
])('%s may run the site', (name) => {
  expect(whyNoOperator(name)).toBeNull();
});
