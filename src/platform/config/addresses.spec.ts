import { expect, it } from 'vitest';
import { wideNetworks } from './addresses.js';

it.each([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.1.0/24',
  '127.0.0.1',
  '203.0.113.7',
  '203.0.113.7/32',
  'fd00::/8',
  '::1',
])('%s holds own machines or one', (network) => {
  expect(wideNetworks([network])).toEqual([]);
});

it.each(['203.0.113.0/24', '10.0.0.0/7', '172.32.0.0/12', '8.0.0.0/8', '2001:db8::/32'])(
  'strangers could stand in %s',
  (network) => {
    expect(wideNetworks(['10.0.0.1', network])).toEqual([network]);
  },
);
