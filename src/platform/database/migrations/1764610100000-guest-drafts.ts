import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody without an account writes before it is sent: behind a private link, with its files. */
export class GuestDrafts1764610100000 implements MigrationInterface {
  name = 'GuestDrafts1764610100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table guest_draft (
      id uuid not null constraint pk_guest_draft primary key,
      kind text not null,
      secret_hash text not null,
      content jsonb not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint ck_guest_draft_kind check (kind in ('inquiry', 'procedure'))
    )`);
    await runner.query('create unique index uq_guest_draft_secret_hash on guest_draft (secret_hash)');
    await runner.query('create index ix_guest_draft_updated_at on guest_draft (updated_at)');
    await runner.query(`create table guest_draft_file (
      file_id uuid not null constraint pk_guest_draft_file primary key,
      draft_id uuid not null,
      constraint fk_guest_draft_file_file_id foreign key (file_id) references stored_file,
      constraint fk_guest_draft_file_draft_id foreign key (draft_id) references guest_draft
    )`);
    await runner.query('create index ix_guest_draft_file_draft_id on guest_draft_file (draft_id)');
    // Whoever has the link reads it through the service; nobody else has any way to it.
    for (const table of ['guest_draft', 'guest_draft_file']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table} on ${table}
        using (current_setting('app.scope', true) = 'system')`);
    }
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('inquiries.guest-drafts', '2026-11-26', 60, 'RODO art. 6 ust. 1 lit. b, art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
