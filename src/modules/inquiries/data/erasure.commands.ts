import type { Reader, Tx } from '../../../platform/database/db.js';

/** Names of the organisations with an inquiry under way whose only owner the account is. */
export const askersLeftAlone = async (reader: Reader, accountId: string): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select distinct s.name from sole_owner s join inquiry i on i.state in ('sent', 'quoted')
       and (i.buyer_id = s.organisation_id or exists (select from inquiry_invitation v
         where v.inquiry_id = i.id and v.supplier_id = s.organisation_id))
     where s.account_id = $1 order by 1`,
    [accountId],
  );
  return rows.map(({ name }) => name);
};

export const eraseFromInquiries = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update inquiry set created_by = null where created_by = $1', [accountId]);
  await tx.query('update closing set recorded_by = null where recorded_by = $1', [accountId]);
};
