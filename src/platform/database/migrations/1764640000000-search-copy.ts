import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What another search engine's copy of the index holds, and what it still has to be told. */
export class SearchCopy1764640000000 implements MigrationInterface {
  name = 'SearchCopy1764640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table search_copy (
      number smallint not null constraint pk_search_copy primary key,
      generation integer,
      holder uuid,
      held_until timestamptz,
      constraint ck_search_copy_number check (number = 1),
      constraint ck_search_copy_held check ((holder is null) = (held_until is null))
    )`);
    await runner.query('insert into search_copy (number) values (1)');
    await runner.query(`create table search_debt (
      id uuid not null constraint pk_search_debt primary key,
      since timestamptz not null
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
