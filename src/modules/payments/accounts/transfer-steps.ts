import { asSystem, databaseNow, type Tx } from '../../../platform/database/db.js';
import { localDateOf } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';
import { acceptedDeliveryOf, type Contract } from '../../contracts/index.js';
import { currentBankAccount } from '../../organisations/index.js';
import type { OpenedReceivable } from '../data/receivable.queries.js';
import { isTaxpayer, maySplit } from '../domain/split-payment.js';
import { invoiceRulesOf } from '../invoices/data/invoice.queries.js';
import { ruleOn } from '../invoices/domain/duties.js';

/** The supplier's account, which its row security shows to itself alone; whoever owes it something has to know it. */
export const accountOf = (tx: Tx, supplierId: string) =>
  asSystem(tx, () => currentBankAccount(tx, supplierId));

/** The contract as it held when the delivery was accepted. */
export const contractOfReceivable = async (
  tx: Tx,
  { deliveryId, supplierId }: Pick<OpenedReceivable, 'deliveryId' | 'supplierId'>,
): Promise<Contract | null> => (await acceptedDeliveryOf(tx, deliveryId, supplierId))?.contract ?? null;

export const payeeNipOf = (contract: Contract | null): string | null =>
  contract?.supplier.principal?.nip ?? contract?.supplier.nip ?? null;

/** Amounts above which the law asks something of whoever pays, as it holds today; null while no rule does. */
export const payersRules = async (
  tx: Tx,
): Promise<{ readonly splitAbove: Grosze | null; readonly listedAbove: Grosze | null }> => {
  const rules = await invoiceRulesOf(tx);
  const today = localDateOf(await databaseNow(tx));
  return {
    splitAbove: ruleOn(rules, 'split-payment', today)?.amount ?? null,
    listedAbove: ruleOn(rules, 'white-list', today)?.amount ?? null,
  };
};

/** Whether the invoice may have to be paid by split payment. */
export const mayBeSplit = (
  { gross, lines }: Pick<OpenedReceivable, 'gross' | 'lines'>,
  contract: Contract | null,
  above: Grosze | null,
): boolean =>
  contract !== null &&
  maySplit(
    {
      ...{ gross, rates: lines.map((line) => line.vat) },
      charges: contract.supplier.facts?.vat?.status !== 'exempt',
      buyerIsTaxpayer: isTaxpayer({ kind: contract.buyer.kind, vat: contract.buyer.facts?.vat }),
    },
    above,
  );
