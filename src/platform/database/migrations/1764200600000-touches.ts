import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which marked links an asker first and last came: opaque here, read by whoever made them. */
export class Touches1764200600000 implements MigrationInterface {
  name = 'Touches1764200600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inquiry add column first_touch text, add column last_touch text,
      add constraint ck_inquiry_touch check (length(first_touch) <= 200 and length(last_touch) <= 200
        and (first_touch is null) = (last_touch is null))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
