import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Questions about procedures, answered to all; who asked stands apart, where the asker alone reads it. */
export class ProcedureQuestions1764300100100 implements MigrationInterface {
  name = 'ProcedureQuestions1764300100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table procedure_question (
      id uuid not null constraint pk_procedure_question primary key,
      procedure_id uuid not null,
      text text not null,
      asked_at timestamptz not null,
      answer text,
      answered_at timestamptz,
      constraint fk_procedure_question_procedure_id foreign key (procedure_id) references procedure,
      constraint ck_procedure_question_answered check ((answer is null) = (answered_at is null))
    )`);
    await runner.query(
      'create index ix_procedure_question_procedure_id on procedure_question (procedure_id, asked_at)',
    );
    // Neither the buyer nor the coordinator has a way to these rows.
    await runner.query(`create table procedure_question_asker (
      question_id uuid not null constraint pk_procedure_question_asker primary key,
      organisation_id uuid,
      outside_id uuid,
      account_id uuid,
      constraint fk_procedure_question_asker_question_id foreign key (question_id) references procedure_question,
      constraint fk_procedure_question_asker_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_procedure_question_asker_account_id foreign key (account_id) references account on delete set null,
      constraint ck_procedure_question_asker_who check ((organisation_id is null) <> (outside_id is null))
    )`);
    await runner.query(
      'create index ix_procedure_question_asker_organisation_id on procedure_question_asker (organisation_id)',
    );
    for (const table of ['procedure_question', 'procedure_question_asker']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    const readable = 'exists (select from procedure p where p.id = procedure_id)';
    const bought = `exists (select from procedure p where p.id = procedure_id and p.buyer_id = ${ME})`;
    const asked = `exists (select from procedure_question_asker a
      where a.question_id = procedure_question.id and a.organisation_id = ${ME})`;
    await runner.query(`create policy app_procedure_question_read on procedure_question for select
      using (${SYSTEM} or ${bought} or ${asked} or (answered_at is not null and ${readable}))`);
    await runner.query(`create policy app_procedure_question_insert on procedure_question for insert
      with check (${SYSTEM} or (answered_at is null and ${readable}))`);
    await runner.query(`create policy app_procedure_question_update on procedure_question for update
      using (${SYSTEM} or ${bought})`);
    const own = `${SYSTEM} or organisation_id = ${ME}`;
    await runner.query(
      `create policy app_procedure_question_asker_read on procedure_question_asker for select using (${own})`,
    );
    await runner.query(`create policy app_procedure_question_asker_insert on procedure_question_asker for insert
      with check (${own})`);
    await runner.query(`create policy app_procedure_question_asker_update on procedure_question_asker for update
      using (${SYSTEM})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
