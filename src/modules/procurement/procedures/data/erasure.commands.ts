import type { Reader, Tx } from '../../../../platform/database/db.js';

/** Names of the organisations with a published procedure under way whose only owner the account is. */
export const buyersLeftAlone = async (reader: Reader, accountId: string): Promise<string[]> => {
  const rows = await reader.query<{ name: string }>(
    `select distinct s.name from sole_owner s
       join procedure p on p.buyer_id = s.organisation_id and p.state in ('published', 'opened')
     where s.account_id = $1 order by 1`,
    [accountId],
  );
  return rows.map(({ name }) => name);
};

export const eraseFromProcedures = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update procedure_question_asker set account_id = null where account_id = $1', [accountId]);
  await tx.query('update procedure set created_by = null where created_by = $1', [accountId]);
};
