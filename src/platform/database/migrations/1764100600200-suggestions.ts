import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
/** Whoever coordinates the cluster today. */
const COORDINATOR = `exists (select from coordinator_assignment c
  where c.organisation_id = ${ME} and c.valid_from <= (database_now() at time zone 'Europe/Warsaw')::date
    and (c.valid_to is null or c.valid_to >= (database_now() at time zone 'Europe/Warsaw')::date))`;

/** The coordinator proposes a change of a member's public text; the member alone makes it, or does not. */
export class Suggestions1764100600200 implements MigrationInterface {
  name = 'Suggestions1764100600200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table suggestion (
      id uuid not null constraint pk_suggestion primary key,
      subject_kind text not null,
      subject_id uuid not null,
      subject_title text not null,
      organisation_id uuid not null,
      field text not null,
      before text not null,
      after text not null,
      note text,
      state text not null,
      suggested_by uuid not null,
      suggested_for uuid not null,
      suggested_at timestamptz not null,
      words text,
      closed_by uuid,
      closed_at timestamptz,
      constraint fk_suggestion_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_suggestion_suggested_by foreign key (suggested_by) references account,
      constraint fk_suggestion_suggested_for foreign key (suggested_for) references organisation,
      constraint fk_suggestion_closed_by foreign key (closed_by) references account,
      constraint ck_suggestion_subject_kind check (subject_kind in ('listing', 'profile')),
      constraint ck_suggestion_state check (state in ('open', 'accepted', 'declined', 'expired')),
      constraint ck_suggestion_closed check ((state = 'open') = (closed_at is null)),
      constraint ck_suggestion_change check (btrim(after) <> '' and after <> before)
    )`);
    await runner.query(`create unique index uq_suggestion_open on suggestion (subject_kind, subject_id, field)
      where state = 'open'`);
    await runner.query(
      'create index ix_suggestion_organisation_id on suggestion (organisation_id, suggested_at)',
    );
    await runner.query('alter table suggestion enable row level security');
    await runner.query('alter table suggestion force row level security');
    await runner.query(`create policy app_suggestion_read on suggestion for select
      using (${SYSTEM} or organisation_id = ${ME} or ${COORDINATOR})`);
    await runner.query(
      `create policy app_suggestion_insert on suggestion for insert with check (${SYSTEM} or ${COORDINATOR})`,
    );
    // The member answers; who proposed cannot answer in its place, not even by a grant.
    await runner.query(`create policy app_suggestion_update on suggestion for update
      using (${SYSTEM} or organisation_id = ${ME})`);
    await runner.query(`create policy app_suggestion_no_grant on suggestion as restrictive
      using (${SYSTEM} or nullif(current_setting('app.grant', true), '') is null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
