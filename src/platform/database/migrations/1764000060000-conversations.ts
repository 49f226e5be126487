import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Threads between organisations with their files, seen by the participants alone. */
export class Conversations1764000060000 implements MigrationInterface {
  name = 'Conversations1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table conversation (
      id uuid not null constraint pk_conversation primary key,
      participants uuid[] not null,
      created_at timestamptz not null
    )`);
    await runner.query(`create table message (
      id uuid not null constraint pk_message primary key,
      conversation_id uuid not null,
      organisation_id uuid not null,
      account_id uuid,
      author_name text not null,
      text text not null,
      created_at timestamptz not null,
      constraint fk_message_conversation_id foreign key (conversation_id) references conversation,
      constraint fk_message_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_message_account_id foreign key (account_id) references account on delete set null
    )`);
    await runner.query('create index ix_message_conversation_id on message (conversation_id, created_at)');
    await runner.query(`create table attachment (
      file_id uuid not null constraint pk_attachment primary key,
      message_id uuid not null,
      position integer not null,
      constraint fk_attachment_file_id foreign key (file_id) references stored_file,
      constraint fk_attachment_message_id foreign key (message_id) references message
    )`);
    await runner.query('create index ix_attachment_message_id on attachment (message_id, position)');

    for (const table of ['conversation', 'message', 'attachment']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    await runner.query(`create policy app_conversation on conversation
      using (${SYSTEM} or ${ME} = any(participants))`);
    // The inner selects stand under the policies of the tables they read.
    await runner.query(`create policy app_message on message
      using (${SYSTEM} or exists (select from conversation c where c.id = conversation_id))
      with check (${SYSTEM} or (organisation_id = ${ME}
        and exists (select from conversation c where c.id = conversation_id)))`);
    await runner.query(`create policy app_attachment on attachment
      using (${SYSTEM} or exists (select from message m where m.id = message_id))
      with check (${SYSTEM} or exists (select from message m
        where m.id = message_id and m.organisation_id = ${ME}))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
