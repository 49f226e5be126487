import type { Reader } from '../../../../platform/database/db.js';

/** The supplier's account at the gateway, if it takes payments there; null otherwise. Needs the system's sight. */
export const payableAccountOf = async (reader: Reader, supplierId: string): Promise<string | null> => {
  const [account] = await reader.query<{ id: string }>(
    'select account_id as id from stripe_account where organisation_id = $1 and charges_enabled',
    [supplierId],
  );
  return account?.id ?? null;
};

/** Which of them take payments online; needs the system's sight. */
export const payableSuppliers = async (reader: Reader, supplierIds: readonly string[]): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    'select organisation_id as id from stripe_account where organisation_id = any($1) and charges_enabled',
    [supplierIds],
  );
  return rows.map(({ id }) => id);
};
