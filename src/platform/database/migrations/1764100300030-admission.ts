import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications that are completed, withdrawn, overturned; drafts behind a private link; signed statements. */
export class Admission1764100300030 implements MigrationInterface {
  name = 'Admission1764100300030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table membership_application
      add column signatories text,
      add column completion_request text,
      add column overturned_by text,
      add column statement_file_id uuid,
      add constraint fk_membership_application_statement_file_id
        foreign key (statement_file_id) references stored_file,
      drop constraint ck_membership_application_state,
      drop constraint ck_membership_application_decision,
      drop constraint ck_membership_application_reason,
      add constraint ck_membership_application_state
        check (state in ('submitted', 'incomplete', 'admitted', 'refused', 'withdrawn')),
      add constraint ck_membership_application_decision
        check ((state in ('submitted', 'incomplete')) = (decided_at is null)
          and (decided_at is null) = (decided_by is null)),
      add constraint ck_membership_application_reason
        check (state <> 'refused' or reason is not null),
      add constraint ck_membership_application_completion
        check (state <> 'incomplete' or completion_request is not null),
      add constraint ck_membership_application_overturned
        check (overturned_by is null or (state = 'admitted' and reason is not null))`);
    await runner.query('drop index uq_membership_application_waiting');
    await runner.query(`create unique index uq_membership_application_waiting on membership_application (organisation_id)
      where state in ('submitted', 'incomplete')`);

    await runner.query(`create table application_draft (
      id uuid not null constraint pk_application_draft primary key,
      secret_hash text not null,
      content jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      expires_at timestamptz not null
    )`);
    await runner.query(
      'create unique index uq_application_draft_secret_hash on application_draft (secret_hash)',
    );
    await runner.query('create index ix_application_draft_expires_at on application_draft (expires_at)');
    // Whoever has the link reads it through the service; nobody else has any way to it.
    await runner.query('alter table application_draft enable row level security');
    await runner.query('alter table application_draft force row level security');
    await runner.query(`create policy app_application_draft on application_draft
      using (current_setting('app.scope', true) = 'system')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
