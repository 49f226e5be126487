import type { Reader } from '../../../../platform/database/db.js';

const IN_USE = 'a.used_at is not null and a.ended_at is null and a.charges_enabled and a.shut_out_at is null';

/** The supplier's account at the gateway, if it takes payments there; null otherwise. Needs the system's sight. */
export const payableAccountOf = async (
  reader: Reader,
  supplierId: string,
  livemode: boolean,
): Promise<string | null> => {
  const [account] = await reader.query<{ id: string }>(
    `select a.account_id as id from stripe_account a
     where a.organisation_id = $1 and a.livemode = $2 and ${IN_USE}`,
    [supplierId, livemode],
  );
  return account?.id ?? null;
};

/** Which of them take payments online; needs the system's sight. */
export const payableSuppliers = async (
  reader: Reader,
  supplierIds: readonly string[],
  livemode: boolean,
): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select a.organisation_id as id from stripe_account a
     where a.organisation_id = any($1) and a.livemode = $2 and ${IN_USE}`,
    [supplierIds, livemode],
  );
  return rows.map(({ id }) => id);
};
