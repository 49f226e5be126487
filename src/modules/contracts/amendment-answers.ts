import type { AmendmentCase } from './amendments.service.js';

/** A proposed change as the JSON API tells it to a party. */
export const amendmentBodyOf = ({ contract, amendment }: Pick<AmendmentCase, 'contract' | 'amendment'>) => {
  const { terms, proposedFor, proposedAt, answeredAt, ...told } = amendment;
  return {
    ...told,
    ...{ place: terms.place, deliveryFrom: terms.from, deliveryTo: terms.to },
    ...{ paymentDays: terms.paymentDays, remarks: terms.remarks },
    proposedBy: proposedFor === contract.buyerId ? ('buyer' as const) : ('supplier' as const),
    proposedAt: proposedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
};
