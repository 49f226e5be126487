import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who registered for an event is reminded of it once. */
export class GatheringReminders1764200850100 implements MigrationInterface {
  name = 'GatheringReminders1764200850100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table gathering_registration add column reminded_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
