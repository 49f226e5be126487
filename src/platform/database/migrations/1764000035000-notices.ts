import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations are told, who has read it and who got it by mail. */
export class Notices1764000035000 implements MigrationInterface {
  name = 'Notices1764000035000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notice (
      id uuid not null constraint pk_notice primary key,
      organisation_id uuid not null,
      kind text not null,
      title jsonb not null,
      text jsonb not null,
      path text not null,
      at timestamptz not null,
      constraint fk_notice_organisation_id foreign key (organisation_id) references organisation on delete cascade,
      constraint ck_notice_path check (path like '/%' and path not like '//%')
    )`);
    await runner.query('create index ix_notice_organisation_id on notice (organisation_id, at)');

    await runner.query(`create table notice_read (
      notice_id uuid not null,
      account_id uuid not null,
      at timestamptz not null,
      constraint pk_notice_read primary key (notice_id, account_id),
      constraint fk_notice_read_notice_id foreign key (notice_id) references notice on delete cascade,
      constraint fk_notice_read_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query('create index ix_notice_read_account_id on notice_read (account_id)');

    await runner.query(`create table notice_mail (
      notice_id uuid not null,
      account_id uuid not null,
      sent_at timestamptz not null,
      constraint pk_notice_mail primary key (notice_id, account_id),
      constraint fk_notice_mail_notice_id foreign key (notice_id) references notice on delete cascade,
      constraint fk_notice_mail_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query('create index ix_notice_mail_account_id on notice_mail (account_id)');

    // Read model for other modules: what a person has not read yet. Older than the person's belonging: not theirs.
    await runner.query(`create view unread_notice as
      select n.organisation_id, p.account_id, n.id as notice_id, n.at
      from notice n join organisation_person p on p.organisation_id = n.organisation_id and p.since <= n.at
      where not exists (select from notice_read r where r.notice_id = n.id and r.account_id = p.account_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
