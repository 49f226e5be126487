import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** What nobody reaches who acts for an organisation by a grant, whatever its scopes (§5.1, §5.3). */
const closed = [
  'quote',
  'quote_version',
  'quote_line',
  'contract',
  'contract_line',
  'message',
  'attachment',
  'bank_account',
  'binding_person',
  'capacity',
  'capacity_month',
  'capacity_reservation',
  'capacity_change',
];

/** A member lets a named person of the coordinator act for it: dated, revocable, each act on record. */
export class Grants1764100600100 implements MigrationInterface {
  name = 'Grants1764100600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table access_grant (
      id uuid not null constraint pk_access_grant primary key,
      organisation_id uuid not null,
      grantee_id uuid not null,
      account_id uuid not null,
      scopes text array not null,
      valid_from date not null,
      valid_to date not null,
      granted_by uuid not null,
      granted_at timestamptz not null,
      revoked_by uuid,
      revoked_at timestamptz,
      constraint fk_access_grant_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_access_grant_grantee_id foreign key (grantee_id) references organisation,
      constraint fk_access_grant_account_id foreign key (account_id) references account,
      constraint fk_access_grant_granted_by foreign key (granted_by) references account,
      constraint fk_access_grant_revoked_by foreign key (revoked_by) references account,
      constraint ck_access_grant_scopes
        check (cardinality(scopes) > 0 and scopes <@ array['listings', 'profile', 'inquiries']),
      constraint ck_access_grant_dates check (valid_to between valid_from and valid_from + 366),
      constraint ck_access_grant_parties check (organisation_id <> grantee_id),
      constraint ck_access_grant_revoked check ((revoked_at is null) = (revoked_by is null))
    )`);
    // A later grant to the same person takes the place of the earlier one.
    await runner.query(`create unique index uq_access_grant_account_id_organisation_id
      on access_grant (account_id, organisation_id) where revoked_at is null`);
    await runner.query(
      'create index ix_access_grant_organisation_id on access_grant (organisation_id, granted_at)',
    );
    await runner.query('alter table activity add column grant_id uuid');
    await runner.query(
      'create index ix_activity_grant_id on activity (grant_id, at) where grant_id is not null',
    );
    for (const table of closed) {
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
