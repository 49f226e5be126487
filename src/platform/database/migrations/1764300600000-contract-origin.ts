import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contract comes of an accepted direct quote or of an award to a bid; exactly one of the two. */
export class ContractOrigin1764300600000 implements MigrationInterface {
  name = 'ContractOrigin1764300600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table contract
      alter column inquiry_id drop not null,
      alter column quote_id drop not null,
      alter column quote_version drop not null,
      add column procedure_id uuid,
      add column award_id uuid,
      add column bid_id uuid,
      add column bid_version integer,
      add constraint ck_contract_origin check (
        (num_nonnulls(inquiry_id, quote_id, quote_version),
         num_nonnulls(procedure_id, award_id, bid_id, bid_version)) in ((3, 0), (0, 4)))`);
    await runner.query('create unique index uq_contract_award_id_bid_id on contract (award_id, bid_id)');
    await runner.query('create index ix_contract_procedure_id on contract (procedure_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
