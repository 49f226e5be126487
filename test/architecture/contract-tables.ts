import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: what hangs on contracts. Nobody reaches it by a grant. */
export const contractTables = {
  delivery: 'arw',
  delivery_line: 'ar',
} as const satisfies Readonly<Record<string, string>>;

/** A row in each, beside the test's contract. */
export const fillContractTables = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into delivery (id, contract_id, number, state, delivered_on, recorded_at, recorded_for, recorded_by_name)
     select gen_random_uuid(), id, 1, 'recorded', '2026-01-01', now(), supplier_id, 'x' from contract limit 1`,
  );
  await tx.query('insert into delivery_line select id, 0, 1 from delivery');
};
