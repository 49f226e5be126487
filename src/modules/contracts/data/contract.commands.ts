import type { Tx } from '../../../platform/database/db.js';
import { vatTotals } from '../../../shared/vat.js';
import type { Agreement } from '../domain/agreement.js';
import type { ContractOrigin } from '../domain/origin.js';
import { ContractLineRow, ContractRow } from './contract.entities.js';

/**
 * The next number of the year. The counter's row stays locked until the transaction ends, so numbers follow
 * each other without gaps: what rolls back gives its number back.
 */
export const takeNumber = async (tx: Tx, year: number): Promise<number> => {
  const [row] = await tx.query<{ last: number }>(
    `insert into contract_counter (year, last) values ($1, 1)
     on conflict (year) do update set last = contract_counter.last + 1 returning last`,
    [year],
  );
  if (!row) throw new Error('The counter of contracts gave no number');
  return row.last;
};

/** What a new contract hangs on, beside what was agreed. */
export type ContractRoots = Pick<
  ContractRow,
  'id' | 'listingId' | 'conversationId' | 'buyerId' | 'supplierId' | 'acceptedBy' | 'sha256'
> & { readonly origin: ContractOrigin };

/** One origin's columns are filled, the other's empty. */
const columnsOf = (origin: ContractOrigin) =>
  'inquiryId' in origin
    ? { inquiryId: origin.inquiryId, quoteId: origin.quoteId, quoteVersion: origin.version }
    : origin;

/** Writes a contract with its lines; in force at once unless it awaits those who may bind the sides. */
export const insertContract = async (
  tx: Tx,
  roots: ContractRoots,
  agreement: Agreement,
  awaits: boolean,
): Promise<void> => {
  const { id, origin, listingId, conversationId, buyerId, supplierId, acceptedBy, sha256 } = roots;
  const { number, concludedAt, subject, buyer, supplier, site, terms, quote, acceptedByName } = agreement;
  const { net, vat, gross } = vatTotals(agreement.lines);
  await tx.getRepository(ContractRow).insert({
    ...{ id, listingId, conversationId, buyerId, supplierId, acceptedBy, sha256 },
    ...columnsOf(origin),
    ...{ number, concludedAt, subject, buyer, supplier, site, acceptedByName, net, vat, gross },
    ...(awaits
      ? { state: 'awaiting-acceptance', inForceAt: null }
      : { state: 'active', inForceAt: concludedAt }),
    quoteSha256: quote.sha256,
    quoteSubmittedAt: quote.submittedAt,
    version: 1,
    place: terms.place,
    deliveryFrom: terms.from,
    deliveryTo: terms.to,
    paymentDays: terms.paymentDays,
    remarks: terms.remarks,
    quoteValidUntil: terms.validUntil,
    completedAt: null,
    endedAt: null,
    endedBy: null,
    endReason: null,
  });
  await tx.getRepository(ContractLineRow).insert(
    agreement.lines.map((line, position) => ({
      contractId: id,
      position,
      name: line.name,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: line.unitPrice,
      vat: line.vat,
      net: line.net,
    })),
  );
};

export const recordInForce = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.getRepository(ContractRow).update({ id }, { state: 'active', inForceAt: at });
};

/** The contract goes on to the version that an accepted amendment made. */
export const recordVersion = async (tx: Tx, id: string, version: number): Promise<void> => {
  await tx.getRepository(ContractRow).update({ id }, { version });
};

export const recordCompletion = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.getRepository(ContractRow).update({ id }, { state: 'completed', completedAt: at });
};

export const recordEnd = async (
  tx: Tx,
  id: string,
  end: { readonly by: string; readonly reason: string; readonly at: Date },
): Promise<void> => {
  await tx
    .getRepository(ContractRow)
    .update({ id }, { state: 'ended', endedAt: end.at, endedBy: end.by, endReason: end.reason });
};
