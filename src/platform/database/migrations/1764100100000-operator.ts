import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs the site. Each change is a new row; the serving role may not alter the earlier ones. */
export class Operator1764100100000 implements MigrationInterface {
  name = 'Operator1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table operator (
      version integer not null constraint pk_operator primary key,
      name text not null,
      nip text not null,
      krs text,
      street text not null,
      post_code text not null,
      town text not null,
      email text not null,
      phone text,
      data_protection_name text,
      data_protection_email text not null,
      set_at timestamptz not null,
      constraint ck_operator_version check (version > 0)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
