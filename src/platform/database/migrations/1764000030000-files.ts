import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept files. Owners are plain ids: the platform knows no organisations, and a file outlives its uploader. */
export class Files1764000030000 implements MigrationInterface {
  name = 'Files1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table stored_file (
      id uuid not null constraint pk_stored_file primary key,
      organisation_id uuid,
      name text not null,
      media_type text not null,
      size bigint not null,
      sha256 text not null,
      storage_key uuid not null constraint uq_stored_file_storage_key unique,
      card_key uuid constraint uq_stored_file_card_key unique,
      width integer,
      height integer,
      created_by uuid,
      created_at timestamptz not null,
      constraint ck_stored_file_photo check ((card_key is null) = (width is null) and (card_key is null) = (height is null))
    )`);
    await runner.query(`create index ix_stored_file_organisation_id on stored_file (organisation_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
