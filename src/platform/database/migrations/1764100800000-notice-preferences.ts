import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person wants by mail, and the digests of those who want it once a day. */
export class NoticePreferences1764100800000 implements MigrationInterface {
  name = 'NoticePreferences1764100800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notice_preference (
      account_id uuid not null,
      organisation_id uuid not null,
      topic text not null,
      mail text not null,
      chosen_at timestamptz not null,
      constraint pk_notice_preference primary key (account_id, organisation_id, topic),
      constraint fk_notice_preference_account_id foreign key (account_id) references account on delete cascade,
      constraint fk_notice_preference_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint ck_notice_preference_mail check (mail in ('now', 'digest', 'never'))
    )`);
    await runner.query(
      'create index ix_notice_preference_organisation_id on notice_preference (organisation_id, topic)',
    );
    await runner.query('alter table notice_preference enable row level security');
    await runner.query('alter table notice_preference force row level security');
    await runner.query(`create policy app_notice_preference on notice_preference
      using (current_setting('app.scope', true) = 'system'
        or account_id = nullif(current_setting('app.account', true), '')::uuid)`);

    await runner.query(`create table digest (
      id uuid not null constraint pk_digest primary key,
      account_id uuid not null,
      day date not null,
      made_at timestamptz not null,
      sent_at timestamptz,
      constraint uq_digest_account_id unique (account_id, day),
      constraint fk_digest_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query(`create table digest_item (
      account_id uuid not null,
      notice_id uuid not null,
      queued_at timestamptz not null,
      digest_id uuid,
      constraint pk_digest_item primary key (account_id, notice_id),
      constraint fk_digest_item_account_id foreign key (account_id) references account on delete cascade,
      constraint fk_digest_item_notice_id foreign key (notice_id) references notice on delete cascade,
      constraint fk_digest_item_digest_id foreign key (digest_id) references digest on delete cascade
    )`);
    await runner.query('create index ix_digest_item_notice_id on digest_item (notice_id)');
    await runner.query('create index ix_digest_item_digest_id on digest_item (digest_id)');
    await runner.query(
      'create index ix_digest_item_queued_at on digest_item (queued_at) where digest_id is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
