import type { Tx } from '../../src/platform/database/db.js';

/** Whoever has the link, through the service. */
export const guestDraftTables = { guest_draft: '*', guest_draft_file: '*' } as const;

const ID = '00000000-0000-7000-8000-000000000001';

export const fillGuestDrafts = async (tx: Tx): Promise<void> => {
  await tx.query(`insert into guest_draft values ('${ID}', 'inquiry', 'x', '{}', now(), now())`);
  await tx.query(`insert into guest_draft_file select id, '${ID}' from stored_file limit 1`);
};
