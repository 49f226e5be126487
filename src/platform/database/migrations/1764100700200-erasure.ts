import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts whose person was erased stay as a nameless row, to which documents go on pointing. */
export class Erasure1764100700200 implements MigrationInterface {
  name = 'Erasure1764100700200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account add column erased_at timestamptz');
    await runner.query(`alter table account add constraint ck_account_erased
      check (erased_at is null or (password_hash is null and confirmed_at is null))`);
    await runner.query(`create view sole_owner as
      select p.organisation_id, p.account_id, o.name from organisation_person p
        join organisation o on o.id = p.organisation_id
      where p.role = 'owner' and o.confirmed_at is not null and not exists (
        select from organisation_person other where other.organisation_id = p.organisation_id
          and other.role = 'owner' and other.account_id <> p.account_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
