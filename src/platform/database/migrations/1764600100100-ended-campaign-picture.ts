import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAY_OF = (instant: string) => `(${instant} at time zone 'Europe/Warsaw')::date`;

/** Links to a campaign that is over have a picture too: the view also gives what it is drawn from. */
export class EndedCampaignPicture1764600100100 implements MigrationInterface {
  name = 'EndedCampaignPicture1764600100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace view ended_campaign as
      select id, slug, name_pl, name_en, message_pl, message_en, story_pl, story_en, starts_on,
        least(ends_on, ${DAY_OF('ended_at')}) as ended_on, picture_id, version, updated_at
      from campaign
      where state in ('ended', 'reported') and ${DAY_OF('ended_at')} >= starts_on
        or state in ('scheduled', 'running', 'paused') and ends_on < (select ${DAY_OF('database_now()')})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
