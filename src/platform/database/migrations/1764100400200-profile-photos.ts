import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos on members' profiles. */
export class ProfilePhotos1764100400200 implements MigrationInterface {
  name = 'ProfilePhotos1764100400200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table profile_photo (
      file_id uuid not null constraint pk_profile_photo primary key,
      organisation_id uuid not null,
      alt text not null,
      added_at timestamptz not null,
      constraint fk_profile_photo_file_id foreign key (file_id) references stored_file,
      constraint fk_profile_photo_organisation_id
        foreign key (organisation_id) references organisation on delete cascade
    )`);
    await runner.query(
      'create index ix_profile_photo_organisation_id on profile_photo (organisation_id, added_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
