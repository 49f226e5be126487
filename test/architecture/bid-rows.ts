import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: what is sealed, its keys, and what was opened. Nobody reaches them by a grant. */
export const bidTables: Readonly<Record<string, string>> = {
  bid: 'adrw',
  bid_version: 'adrw',
  bid_file: 'adrw',
  bid_rule: 'arw',
  // In the clear, from the opening on; never changed.
  bid_opened: 'ar',
  procedure_opening: 'arw',
  // The program's own.
  procedure_seal: 'ar',
  organisation_seal: 'ar',
};

/** A bid of the deal's supplier in the procedure of its buyer, opened. */
export const fillBids = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into bid (id, procedure_id, buyer_id, supplier_id, created_at)
     select gen_random_uuid(), id, buyer_id, (select supplier_id from contract limit 1), now() from procedure`,
  );
  await tx.query(
    `insert into bid_version (bid_id, number, procedure_version, sealed, author_key) select id, 1, 1, '', '' from bid`,
  );
  await tx.query(`insert into bid_file select id, (select file_id from attachment limit 1) from bid`);
  await tx.query(`insert into bid_rule select supplier_id, true from bid`);
  await tx.query(
    `insert into procedure_opening (procedure_id, buyer_id, opened_at, by_timer, opened, unconfirmed)
     select id, buyer_id, now(), true, '[]', 0 from procedure`,
  );
  await tx.query(
    `insert into bid_opened (bid_id, procedure_id, buyer_id, supplier_id, version, procedure_version, submitted_at,
       content, salt, receipt)
     select id, procedure_id, buyer_id, supplier_id, 1, 1, now(), '{}', 'x', 'x' from bid`,
  );
  await tx.query(`insert into procedure_seal select id, repeat('x', 32)::bytea, 'x', 'x' from procedure`);
  await tx.query(`insert into organisation_seal select supplier_id, repeat('x', 32)::bytea, 'x' from bid`);
};
