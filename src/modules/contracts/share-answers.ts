import type { ContractShares, ShareCase } from './contract-shares.service.js';
import type { Share } from './data/share.queries.js';

const bodyOf = (share: Share) => ({
  ...{ id: share.id, contractId: share.contractId, state: share.state, work: share.work, net: share.net },
  partner: { id: share.partnerId, name: share.partner },
  askedAt: share.askedAt.toISOString(),
  confirmedAt: share.confirmedAt?.toISOString() ?? null,
  endedAt: share.endedAt?.toISOString() ?? null,
  endReason: share.endReason,
});

/** Shares of a contract as the JSON API tells them to a party. */
export const sharesBodyOf = ({ performers, own }: Awaited<ReturnType<ContractShares['of']>>) => ({
  performers: performers.map(({ partner, work, confirmedAt }) => ({
    ...{ name: partner, work },
    confirmedAt: confirmedAt.toISOString(),
  })),
  leadsNet: own && own.leadsNet,
  shares: own && own.shares.map(bodyOf),
});

/** One share as the JSON API tells it to its lead or its partner. */
export const shareBodyOf = ({ share, outline, side }: ShareCase) => ({
  ...bodyOf(share),
  side,
  contract: {
    ...{ number: outline.number, subject: outline.subject, state: outline.state },
    ...{ buyer: outline.buyer, lead: outline.lead, concludedAt: outline.concludedAt.toISOString() },
    ...{ deliveryFrom: outline.deliveryFrom, deliveryTo: outline.deliveryTo },
  },
});
