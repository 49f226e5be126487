import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: what hangs on contracts. Nobody reaches it by a grant. */
export const contractTables = {
  contract: 'arw',
  contract_line: 'ar',
  contract_acceptance: 'arw',
  contract_amendment: 'arw',
  contract_share: 'arw',
  contract_signed_copy: 'arw',
  delivery: 'arw',
  delivery_line: 'ar',
} as const satisfies Readonly<Record<string, string>>;

/** A row in each, beside the test's contract. */
export const fillContractTables = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into delivery (id, contract_id, number, state, delivered_on, recorded_at, recorded_for, recorded_by_name)
     select gen_random_uuid(), id, 1, 'recorded', '2026-01-01', now(), supplier_id, 'x' from contract limit 1`,
  );
  await tx.query(
    `insert into contract_acceptance (id, contract_id, organisation_id, sha256, binding_person_id, name, office, part,
       accepted_at)
     select gen_random_uuid(), id, buyer_id, sha256, gen_random_uuid(), 'x', 'x', 'binds', now() from contract limit 1`,
  );
  await tx.query(
    `insert into contract_signed_copy (id, contract_id, file_id, file_sha256, state, offered_for, offered_by_name,
       offered_at)
     select gen_random_uuid(), c.id, f.id, 'x', 'offered', c.buyer_id, 'x', now() from contract c, stored_file f limit 1`,
  );
  await tx.query(
    `insert into contract_amendment (id, contract_id, version, state, reason, lines, parts, place, payment_days, net, vat,
       gross, sha256, proposed_for, proposed_by_name, proposed_at)
     select gen_random_uuid(), id, 2, 'proposed', 'x', '[]', '[]', 'x', 14, 0, 0, 0, 'x', buyer_id, 'x', now()
     from contract limit 1`,
  );
  await tx.query(
    `insert into contract_share (id, contract_id, lead_id, partner_id, state, work, net, asked_at, asked_by_name)
     select gen_random_uuid(), id, supplier_id, buyer_id, 'asked', 'x', 1, now(), 'x' from contract limit 1`,
  );
  await tx.query('insert into delivery_line select id, 0, 1 from delivery');
};
