import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their people, who acts for which, invitations, the coordinator's assignment, machine keys. */
export class Organisations1764000020000 implements MigrationInterface {
  name = 'Organisations1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisation (
      id uuid not null constraint pk_organisation primary key,
      kind text not null,
      name text not null,
      nip text,
      krs text,
      regon text,
      street text,
      post_code text,
      town text not null,
      powiat text,
      email text,
      phone text,
      payer_id uuid,
      payer_name text,
      confirmed_at timestamptz,
      created_at timestamptz not null,
      version integer not null default 1,
      constraint fk_organisation_payer_id foreign key (payer_id) references organisation,
      constraint ck_organisation_kind check (kind in ('firm', 'municipality', 'municipal-unit', 'ngo',
        'social-cooperative', 'zaz', 'wtz', 'cis', 'kis', 'university', 'media', 'support-body')),
      constraint ck_organisation_payer
        check (kind <> 'municipal-unit' or payer_id is not null or payer_name is not null)
    )`);
    await runner.query(`create unique index uq_organisation_nip on organisation (nip)
      where confirmed_at is not null and payer_id is null and kind <> 'municipal-unit'`);
    await runner.query('create index ix_organisation_payer_id on organisation (payer_id)');

    await runner.query(`create table organisation_person (
      organisation_id uuid not null,
      account_id uuid not null,
      role text not null,
      since timestamptz not null,
      constraint pk_organisation_person primary key (organisation_id, account_id),
      constraint fk_organisation_person_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_organisation_person_account_id
        foreign key (account_id) references account on delete cascade,
      constraint ck_organisation_person_role check (role in ('viewer', 'editor', 'owner'))
    )`);
    await runner.query('create index ix_organisation_person_account_id on organisation_person (account_id)');

    await runner.query(`create table acting (
      session_id uuid not null constraint pk_acting primary key,
      organisation_id uuid not null,
      constraint fk_acting_session_id foreign key (session_id) references session on delete cascade,
      constraint fk_acting_organisation_id
        foreign key (organisation_id) references organisation on delete cascade
    )`);

    await runner.query(`create table invitation (
      id uuid not null constraint pk_invitation primary key,
      organisation_id uuid not null,
      email text not null,
      role text not null,
      secret_hash text,
      invited_by uuid not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      constraint fk_invitation_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_invitation_invited_by foreign key (invited_by) references account on delete cascade,
      constraint ck_invitation_role check (role in ('viewer', 'editor', 'owner'))
    )`);
    await runner.query('create index ix_invitation_organisation_id on invitation (organisation_id)');
    await runner.query('create unique index uq_invitation_secret_hash on invitation (secret_hash)');

    await runner.query(`create table coordinator_assignment (
      id uuid not null constraint pk_coordinator_assignment primary key,
      organisation_id uuid not null,
      valid_from date not null,
      valid_to date,
      constraint fk_coordinator_assignment_organisation_id
        foreign key (organisation_id) references organisation,
      constraint ck_coordinator_assignment_dates check (valid_to is null or valid_to >= valid_from),
      constraint ex_coordinator_assignment_one exclude using gist
        (daterange(valid_from, valid_to, '[]') with &&)
    )`);

    await runner.query(`create table api_token (
      id uuid not null constraint pk_api_token primary key,
      organisation_id uuid not null,
      account_id uuid not null,
      name text not null,
      role text not null,
      secret_hash text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      constraint fk_api_token_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_api_token_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_api_token_role check (role in ('viewer', 'editor'))
    )`);
    await runner.query('create unique index uq_api_token_secret_hash on api_token (secret_hash)');
    await runner.query('create index ix_api_token_organisation_id on api_token (organisation_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
