import type { Reader, Tx } from '../../../platform/database/db.js';

/** Names of the organisations with a contract under way whose only owner the account is. */
export const partiesLeftAlone = async (reader: Reader, accountId: string): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select distinct s.name from sole_owner s
       join contract c on s.organisation_id in (c.buyer_id, c.supplier_id) and c.state in ('awaiting-acceptance', 'active')
     where s.account_id = $1 order by 1`,
    [accountId],
  );
  return rows.map(({ name }) => name);
};

/** Contract and protocols keep the names under which they were accepted: they are the parties' proof (RODO art. 17(3)(e)). */
export const eraseFromContracts = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update contract set accepted_by = null where accepted_by = $1', [accountId]);
  await tx.query('update delivery set recorded_by = null where recorded_by = $1', [accountId]);
  await tx.query('update delivery set answered_by = null where answered_by = $1', [accountId]);
  await tx.query('update contract_acceptance set accepted_by = null where accepted_by = $1', [accountId]);
  await tx.query('update contract_amendment set proposed_by = null where proposed_by = $1', [accountId]);
  await tx.query('update contract_amendment set answered_by = null where answered_by = $1', [accountId]);
  await tx.query('update contract_review set written_by = null where written_by = $1', [accountId]);
  await tx.query('update contract_review set replied_by = null where replied_by = $1', [accountId]);
  await tx.query('update contract_signed_copy set offered_by = null where offered_by = $1', [accountId]);
  await tx.query('update contract_share set asked_by = null where asked_by = $1', [accountId]);
  await tx.query('update contract_share set confirmed_by = null where confirmed_by = $1', [accountId]);
  await tx.query('update contract_share set ended_by = null where ended_by = $1', [accountId]);
  await tx.query('update contract_signed_copy set answered_by = null where answered_by = $1', [accountId]);
};
