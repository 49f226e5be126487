import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal links by which the first person of a known organisation comes to act for it. */
export class Claims1764100100100 implements MigrationInterface {
  name = 'Claims1764100100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table claim (
      id uuid not null constraint pk_claim primary key,
      organisation_id uuid not null,
      name text not null,
      email text not null,
      secret_hash text,
      invited_by uuid,
      invited_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      used_by uuid,
      revoked_at timestamptz,
      constraint fk_claim_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_claim_invited_by foreign key (invited_by) references account on delete set null,
      constraint fk_claim_used_by foreign key (used_by) references account on delete set null,
      constraint ck_claim_end check (num_nonnulls(used_at, revoked_at) <= 1),
      constraint ck_claim_dates check (expires_at > invited_at)
    )`);
    await runner.query('create unique index uq_claim_secret_hash on claim (secret_hash)');
    // One link at a time: a new one takes the place of the old.
    await runner.query(`create unique index uq_claim_open on claim (organisation_id)
      where used_at is null and revoked_at is null`);
    await runner.query('create index ix_claim_organisation_id on claim (organisation_id, invited_at)');

    // What the members' module joins: each organisation's newest link.
    await runner.query(`create view latest_claim as
      select distinct on (organisation_id) organisation_id, name, email, invited_at, expires_at, used_at, revoked_at
      from claim order by organisation_id, invited_at desc, id desc`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
