import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAY_OF = (instant: string) => `(${instant} at time zone 'Europe/Warsaw')::date`;

/** What everybody may still read of a campaign that ran and is over, whatever a job has stamped. */
export class EndedCampaign1764200800200 implements MigrationInterface {
  name = 'EndedCampaign1764200800200';

  async up(runner: QueryRunner): Promise<void> {
    // One that was called to an end before its first day was never seen by anybody.
    await runner.query(`create view ended_campaign as
      select id, slug, name_pl, name_en, message_pl, message_en, story_pl, story_en, starts_on,
        least(ends_on, ${DAY_OF('ended_at')}) as ended_on
      from campaign
      where state in ('ended', 'reported') and ${DAY_OF('ended_at')} >= starts_on
        or state in ('scheduled', 'running', 'paused') and ends_on < (select ${DAY_OF('database_now()')})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
