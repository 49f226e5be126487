import { onlineMethods } from '../payment-gateway.js';
import { accountState } from '../domain/account-state.js';
import { PRICE_LIST, priceListOf } from '../domain/gateway-fee.js';
import { requirementKindsOf } from '../domain/requirements.js';
import type { OnlineOverview } from './stripe-accounts.service.js';

/** How payment online stands, as the JSON API tells the organisation's own people. */
export const onlineBodyOf = ({ sells, account, fees }: OnlineOverview) => ({
  available: sells,
  account: account && {
    state: accountState(account),
    methods: onlineMethods.map((method) => ({ method, state: account.methods[method] })),
    asked: requirementKindsOf([...account.pastDue, ...account.due]),
    deadline: account.deadline?.toISOString() ?? null,
    fetchedAt: account.fetchedAt.toISOString(),
  },
  fees: fees.map(({ kind, basisPoints, fixed, checkedOn, source }) => ({
    ...{ kind, basisPoints, fixed, checkedOn, source },
    priceList: priceListOf(kind),
  })),
  priceList: PRICE_LIST,
});
