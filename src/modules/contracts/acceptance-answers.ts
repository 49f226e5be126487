import type { AcceptanceCase } from './acceptances.service.js';

/** Where the acceptance stands, as the JSON API tells it to a party. */
export const acceptanceBodyOf = ({ contract, sides, copies }: AcceptanceCase) => ({
  sides: sides.map(({ side, complete, missing, accepted }) => ({
    ...{ side, complete, missing },
    accepted: accepted.map(({ name, office, part, acceptedAt, sha256 }) => ({
      ...{ name, office, part, sha256 },
      acceptedAt: acceptedAt.toISOString(),
    })),
  })),
  signedCopies: copies.map(({ id, state, offeredFor, offeredByName, offeredAt, ...copy }) => ({
    ...{ id, state, offeredByName },
    offeredBy: offeredFor === contract.buyerId ? ('buyer' as const) : ('supplier' as const),
    offeredAt: offeredAt.toISOString(),
    answeredByName: copy.answeredByName,
    answeredAt: copy.answeredAt?.toISOString() ?? null,
    fileSha256: copy.fileSha256,
  })),
});
