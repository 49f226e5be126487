import type { Representative } from '../../platform/access/actor.js';
import { actionsFrom } from '../../shared/transitions.js';
import { vatTotals } from '../../shared/vat.js';
import type { ContractListLine } from './data/contract-list.queries.js';
import type { Contract } from './data/contract.queries.js';
import { contractTransitions, type ContractAction } from './domain/contract-states.js';
import { inquiryOf } from './domain/origin.js';
import { may, sideOf } from './domain/policy.js';
import { signingOfParty } from './party-notes.js';

/** What the actor may do with the contract now. */
export const actionsOf = (actor: Representative, contract: Contract): ContractAction[] =>
  actionsFrom(contractTransitions, contract.state)
    .filter((action) => may(actor, action, contract))
    .filter((action) => action !== 'complete' || contract.openDeliveries === 0);

/** A line of the list as the JSON API tells it. */
export const contractLineBodyOf = ({ counterpartyId, ...line }: ContractListLine) => ({
  ...line,
  counterparty: { id: counterpartyId, name: line.counterparty },
  concludedAt: line.concludedAt.toISOString(),
});

/** A contract as the JSON API tells it to a party. */
export const contractBodyOf = (actor: Representative, contract: Contract) => {
  const { terms, quote, origin } = contract;
  return {
    ...contract,
    inquiryId: inquiryOf(origin),
    award: 'awardId' in origin ? { id: origin.awardId, procedureId: origin.procedureId } : null,
    side: sideOf(actor, contract),
    buyer: { organisationId: contract.buyerId, ...contract.buyer, signing: signingOfParty(contract.buyer) },
    supplier: {
      organisationId: contract.supplierId,
      ...contract.supplier,
      signing: signingOfParty(contract.supplier),
    },
    totals: vatTotals(contract.lines),
    place: terms.place,
    deliveryFrom: terms.from,
    deliveryTo: terms.to,
    paymentDays: terms.paymentDays,
    remarks: terms.remarks,
    quote: { ...quote, submittedAt: quote.submittedAt.toISOString(), validUntil: terms.validUntil },
    concludedAt: contract.concludedAt.toISOString(),
    completedAt: contract.completedAt?.toISOString() ?? null,
    endedAt: contract.endedAt?.toISOString() ?? null,
    endedBy: contract.endedBy && (contract.endedBy === contract.buyerId ? 'buyer' : 'supplier'),
    actions: actionsOf(actor, contract),
  };
};
