import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Acting from a mail without signing in; what a supplier can do so with an inquiry. */
export class MailActions1764100800100 implements MigrationInterface {
  name = 'MailActions1764100800100';

  async up(runner: QueryRunner): Promise<void> {
    // Whoever stops acting for the organisation takes their links along.
    await runner.query(`create table mail_action (
      id uuid not null constraint pk_mail_action primary key,
      secret_hash text not null constraint uq_mail_action_secret_hash unique,
      account_id uuid not null,
      organisation_id uuid not null,
      act text not null,
      thing text not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint fk_mail_action_organisation_id_account_id foreign key (organisation_id, account_id)
        references organisation_person (organisation_id, account_id) on delete cascade
    )`);
    await runner.query(
      'create index ix_mail_action_organisation_id_account_id on mail_action (organisation_id, account_id)',
    );
    await runner.query('alter table mail_action enable row level security');
    await runner.query('alter table mail_action force row level security');
    await runner.query(`create policy app_mail_action on mail_action
      using (current_setting('app.scope', true) = 'system')`);

    await runner.query('alter table notice add column subject_id uuid');

    await runner.query(`alter table inquiry_invitation
      add column acknowledged_at timestamptz,
      add column answer_promised_on date,
      add constraint ck_inquiry_invitation_acknowledged
        check ((acknowledged_at is null) = (answer_promised_on is null))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
