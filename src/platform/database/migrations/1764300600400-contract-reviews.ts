import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What buyers say of completed contracts, with the supplier's reply; public from the third of a supplier on. */
export class ContractReviews1764300600400 implements MigrationInterface {
  name = 'ContractReviews1764300600400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contract_review (
      id uuid not null constraint pk_contract_review primary key,
      contract_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid not null,
      buyer_name text not null,
      on_time boolean not null,
      as_agreed boolean not null,
      order_again boolean not null,
      text text,
      written_at timestamptz not null,
      changed_at timestamptz not null,
      written_by uuid,
      reply text,
      replied_at timestamptz,
      reply_changed_at timestamptz,
      replied_by uuid,
      hidden_at timestamptz,
      constraint fk_contract_review_contract_id foreign key (contract_id) references contract,
      constraint fk_contract_review_buyer_id foreign key (buyer_id) references organisation,
      constraint fk_contract_review_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_contract_review_written_by foreign key (written_by) references account on delete set null,
      constraint fk_contract_review_replied_by foreign key (replied_by) references account on delete set null,
      constraint ck_contract_review_parties check (buyer_id <> supplier_id),
      constraint ck_contract_review_reply check (num_nonnulls(reply, replied_at, reply_changed_at) in (0, 3))
    )`);
    await runner.query('create unique index uq_contract_review_contract_id on contract_review (contract_id)');
    await runner.query(
      'create index ix_contract_review_supplier_id on contract_review (supplier_id, written_at)',
    );
    await runner.query(`create view shown_review as
      select r.* from contract_review r where r.hidden_at is null and 3 <= (
        select count(*) from contract_review o where o.supplier_id = r.supplier_id and o.hidden_at is null)`);
    // Whoever writes: of a contract that was delivered, by its buyer, about its supplier, and it stays so.
    await runner.query(`create function keep_verified_review() returns trigger language plpgsql as $$
      begin
        if not exists (select from contract c where c.id = new.contract_id and c.state = 'completed'
          and c.buyer_id = new.buyer_id and c.supplier_id = new.supplier_id) then
          raise exception 'A review is of a completed contract' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_verified_review
      before insert or update of contract_id, buyer_id, supplier_id on contract_review
      for each row execute function keep_verified_review()`);
    for (const table of ['report', 'suggestion']) {
      await runner.query(`alter table ${table} drop constraint ck_${table}_subject_kind,
        add constraint ck_${table}_subject_kind check (subject_kind in ('listing', 'profile', 'review'))`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
