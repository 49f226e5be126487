import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The legal person behind an organisation that is none itself: a unit's municipality, the body that runs a ZAZ,
 * WTZ, CIS or KIS. It is party to their contracts; so far only units had one, as their payer.
 */
export class Principals1764100100300 implements MigrationInterface {
  name = 'Principals1764100100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation drop constraint ck_organisation_payer');
    await runner.query('drop index uq_organisation_nip');
    await runner.query('alter table organisation rename column payer_id to principal_id');
    await runner.query('alter table organisation rename column payer_name to principal_name');
    await runner.query(
      'alter table organisation rename constraint fk_organisation_payer_id to fk_organisation_principal_id',
    );
    await runner.query('alter index ix_organisation_payer_id rename to ix_organisation_principal_id');
    await runner.query(`alter table organisation add column principal_krs text,
      add column principal_street text, add column principal_post_code text, add column principal_town text`);
    // Those that were registered without a body get their own name for it, which their owners can put right.
    await runner.query(`update organisation set principal_name = name
      where kind in ('zaz', 'wtz', 'cis', 'kis') and principal_name is null and principal_id is null`);
    await runner.query(`update organisation set principal_name = null, principal_id = null
      where kind not in ('municipal-unit', 'zaz', 'wtz', 'cis', 'kis')`);
    await runner.query(`alter table organisation add constraint ck_organisation_principal check (
      (kind in ('municipal-unit', 'zaz', 'wtz', 'cis', 'kis')) = (principal_id is not null or principal_name is not null)
      and principal_id <> id)`);
    await runner.query(`create unique index uq_organisation_nip on organisation (nip)
      where confirmed_at is not null and kind not in ('municipal-unit', 'zaz', 'wtz', 'cis', 'kis')`);
    await runner.query('create index ix_organisation_nip on organisation (nip)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
