import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of a profile stand in the order that the member chooses. */
export class PhotoOrder1764100400600 implements MigrationInterface {
  name = 'PhotoOrder1764100400600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table profile_photo add column position integer');
    await runner.query(`update profile_photo p set position = o.position
      from (select file_id, row_number() over (partition by organisation_id order by added_at, file_id) as position
            from profile_photo) o
      where o.file_id = p.file_id`);
    await runner.query('alter table profile_photo alter column position set not null');
    await runner.query(
      'alter table profile_photo add constraint ck_profile_photo_position check (position > 0)',
    );
    await runner.query('drop index ix_profile_photo_organisation_id');
    await runner.query(
      'create index ix_profile_photo_organisation_id on profile_photo (organisation_id, position)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
