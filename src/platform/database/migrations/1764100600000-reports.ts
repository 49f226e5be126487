import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
/** Whoever coordinates the cluster today. */
const COORDINATOR = `exists (select from coordinator_assignment c
  where c.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and c.valid_from <= (database_now() at time zone 'Europe/Warsaw')::date
    and (c.valid_to is null or c.valid_to >= (database_now() at time zone 'Europe/Warsaw')::date))`;

/** Reports of public texts by anybody; hiding a profile's texts; decisions that the council overturned. */
export class Reports1764100600000 implements MigrationInterface {
  name = 'Reports1764100600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createReport(runner);
    // How many reports a decision answered; and who decided, when it was the council.
    await runner.query('alter table moderation_decision add column reports integer not null default 0');
    await runner.query('alter table moderation_decision add column resolution text');
    await runner.query('alter table moderation_decision alter column decided_by drop not null');
    await runner.query('alter table moderation_decision alter column decided_for drop not null');
    await runner.query(`alter table moderation_decision add constraint ck_moderation_decision_decider
      check ((decided_by is null) = (resolution is not null) and (decided_for is null) = (decided_by is null))`);
    await runner.query('alter table member_profile add column hidden_at timestamptz');
    // The one predicate of what the public reads of a profile.
    await runner.query(`create view public_profile as
      select organisation_id, intro_pl, intro_en, story_pl, story_en, website, contact_role, contact_email,
        contact_phone, areas, categories
      from member_profile where hidden_at is null`);
  }

  private async createReport(runner: QueryRunner): Promise<void> {
    await runner.query(`create table report (
      id uuid not null constraint pk_report primary key,
      subject_kind text not null,
      subject_id uuid not null,
      subject_title text not null,
      organisation_id uuid not null,
      ground text not null,
      text text not null,
      reported_by uuid,
      email text,
      lang text not null,
      filed_at timestamptz not null,
      state text not null,
      reason text,
      decision_id uuid,
      closed_at timestamptz,
      constraint fk_report_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_report_reported_by foreign key (reported_by) references account,
      constraint fk_report_decision_id foreign key (decision_id) references moderation_decision,
      constraint ck_report_subject_kind check (subject_kind in ('listing', 'profile')),
      constraint ck_report_ground check (ground in
        ('untrue', 'illegal', 'rights', 'personal-data', 'offensive', 'outdated', 'other')),
      constraint ck_report_state check (state in ('open', 'acted', 'dismissed')),
      constraint ck_report_closed check ((state = 'open') = (closed_at is null)),
      constraint ck_report_decision check ((state = 'acted') = (decision_id is not null)),
      constraint ck_report_reason check ((state = 'dismissed') = (reason is not null)),
      constraint ck_report_text check (btrim(text) <> '')
    )`);
    await runner.query('create index ix_report_subject_id on report (subject_id, filed_at)');
    await runner.query(`create index ix_report_open on report (filed_at) where state = 'open'`);
    await runner.query('alter table report enable row level security');
    await runner.query('alter table report force row level security');
    await runner.query(
      `create policy app_report_read on report for select using (${SYSTEM} or ${COORDINATOR})`,
    );
    // Anybody may report, in nobody's name but their own.
    await runner.query(`create policy app_report_insert on report for insert with check (${SYSTEM}
      or reported_by is null or reported_by = nullif(current_setting('app.account', true), '')::uuid)`);
    await runner.query(
      `create policy app_report_update on report for update using (${SYSTEM} or ${COORDINATOR})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
