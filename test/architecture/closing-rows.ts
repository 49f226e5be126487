import type { Tx } from '../../src/platform/database/db.js';

/** What one side says of how it ended: its own word alone. */
export const closingTables = { closing: '*' } as const;

export const fillClosings = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into closing (id, organisation_id, inquiry_id, ending, recorded_at)
     select gen_random_uuid(), buyer_id, id, 'not-bought', now() from inquiry limit 1`,
  );
};
