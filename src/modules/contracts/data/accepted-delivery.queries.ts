import type { Reader } from '../../../platform/database/db.js';
import { caseNumberOf } from '../../procurement/index.js';
import { isAccepted } from '../domain/delivery-states.js';
import { contractOf, type Contract } from './contract.queries.js';
import { deliveriesOf, deliveryOf, type Delivery } from './delivery.queries.js';

/**
 * A delivery that the buyer accepted, and the contract in the version that held then; null for any other delivery
 * and for one of another supplier.
 */
export const acceptedDeliveryOf = async (
  reader: Reader,
  deliveryId: string,
  supplierId: string,
): Promise<{ delivery: Delivery; contract: Contract } | null> => {
  const delivery = await deliveryOf(reader, deliveryId, supplierId);
  if (!delivery || !isAccepted(delivery.state)) return null;
  const contract = await contractOf(reader, delivery.contractId, supplierId, delivery.contractVersion);
  return contract && contract.supplierId === supplierId ? { delivery, contract } : null;
};

/** Whether the delivery came in the place of one that the buyer had sent back to be mended; to the parties of its contract. */
export const wasSentBack = async (
  reader: Reader,
  { contractId, number }: Pick<Delivery, 'contractId' | 'number'>,
  organisationId: string,
): Promise<boolean> =>
  (await deliveriesOf(reader, contractId, organisationId)).some((each) => each.replacedByNumber === number);

/** Under which number the buyer keeps the case that led to the contract; null where it named none. */
export const buyersCaseOf = async (reader: Reader, { origin }: Contract): Promise<string | null> =>
  'procedureId' in origin ? caseNumberOf(reader, origin.procedureId) : null;
