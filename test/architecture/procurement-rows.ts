import type { Tx } from '../../src/platform/database/db.js';
import { awardTables, fillAwards } from './award-rows.js';
import { bidTables, fillBids } from './bid-rows.js';

/** Of the secured tables: procedures, whom they ask, what is answered. */
export const procurementTables: Readonly<Record<string, string>> = {
  // Read and waited for by who holds a personal link besides.
  procedure: 'adrrww',
  procedure_version: 'adrw',
  // The buyer's own reckoning.
  procedure_figures: 'arw',
  procedure_file: 'adrw',
  procedure_question: 'arw',
  // Of the asker alone.
  procedure_question_asker: 'arw',
  // Read and answered by who holds a personal link besides.
  procedure_invitation: 'adrrww',
  invitation_plan: 'arw',
  // Of the buyer and of who holds the link.
  outside_supplier: 'adrw',
  mail_suppression: '*',
  // A member's own mark.
  procedure_seen: 'ar',
  ...bidTables,
  ...awardTables,
};

/** Of these, the answers and what comes of them: nobody reaches them by a grant. */
export const answersTables: readonly string[] = [...Object.keys(bidTables), ...Object.keys(awardTables)];

/** A draft of the deal's buyer, with all that hangs on it. */
export const fillProcedures = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into procedure (id, kind, buyer_id, state, subject, cpv, categories, areas, openness, shows_rank, created_at,
       updated_at)
     select gen_random_uuid(), 'quotation', buyer_id, 'draft', 'x', '{}', '{}', '{}', 'members', true, now(), now()
     from contract limit 1`,
  );
  await tx.query(
    `insert into procedure_version (procedure_id, number, content) select id, 0, '{}' from procedure`,
  );
  await tx.query(`insert into procedure_figures select id, '{}' from procedure`);
  await tx.query(
    `insert into procedure_file (procedure_id, file_id, position)
     select id, (select file_id from attachment limit 1), 1 from procedure`,
  );
  await tx.query(
    `insert into procedure_invitation (id, procedure_id, buyer_id, supplier_id, wave, why)
     select gen_random_uuid(), id, buyer_id, (select supplier_id from contract limit 1), 1, '[]' from procedure`,
  );
  await fillBids(tx);
  await fillAwards(tx);
  await tx.query(`insert into invitation_plan select id, buyer_id, 5, 3, false from procedure`);
  await tx.query(
    `insert into outside_supplier (id, procedure_id, buyer_id, name, email, lang, added_at)
     select gen_random_uuid(), id, buyer_id, 'Firma', 'biuro@firma.example', 'pl', now() from procedure`,
  );
  await tx.query(`insert into mail_suppression values ('x', now())`);
  await tx.query(
    `insert into procedure_seen select id, (select supplier_id from contract limit 1), now() from procedure`,
  );
  await tx.query(
    `insert into procedure_question (id, procedure_id, text, asked_at)
     select gen_random_uuid(), id, 'x', now() from procedure`,
  );
  await tx.query(
    `insert into procedure_question_asker (question_id, organisation_id)
     select id, (select supplier_id from contract limit 1) from procedure_question`,
  );
};
