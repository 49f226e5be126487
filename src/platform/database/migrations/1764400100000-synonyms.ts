import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of words that mean the same to whoever searches; what a group was before its last change stays for undoing it. */
export class Synonyms1764400100000 implements MigrationInterface {
  name = 'Synonyms1764400100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table synonym_group (
      id uuid not null constraint pk_synonym_group primary key,
      field text not null,
      phrases text[] not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      removed_at timestamptz,
      before jsonb,
      constraint ck_synonym_group_field check (field <> ''),
      constraint ck_synonym_group_phrases check (cardinality(phrases) between 2 and 40),
      constraint ck_synonym_group_version check (version > 0)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
