import { expect, it } from 'vitest';
import { accountState } from './account-state.js';

const ready = {
  chargesEnabled: true,
  payoutsEnabled: true,
  detailsSubmitted: true,
  due: [],
  disabledReason: null,
};

it.each([
  [{}, 'ready'],
  [{ due: ['external_account'] }, 'asking'],
  [{ payoutsEnabled: false }, 'asking'],
  [
    { chargesEnabled: false, payoutsEnabled: false, disabledReason: 'requirements.pending_verification' },
    'checking',
  ],
  [{ chargesEnabled: false, due: ['company.tax_id'], disabledReason: 'requirements.past_due' }, 'stopped'],
  [{ chargesEnabled: false, detailsSubmitted: false, due: ['business_type'] }, 'begun'],
  [{ chargesEnabled: false, disabledReason: 'rejected.fraud' }, 'refused'],
] as const)('what differs by %o is %s', (change, state) => {
  expect(accountState({ ...ready, ...change })).toBe(state);
});
