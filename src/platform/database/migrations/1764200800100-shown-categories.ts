import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign shows listings of its own categories alone, also when either side changed since the listing was chosen. */
export class ShownCategories1764200800100 implements MigrationInterface {
  name = 'ShownCategories1764200800100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace view campaign_shown as
      select p.campaign_id, p.organisation_id, l.id as listing_id, p.joined_at
      from running_campaign c
        join campaign_participant p on p.campaign_id = c.id and p.state = 'joined'
        join campaign_listing s on s.campaign_id = p.campaign_id and s.organisation_id = p.organisation_id
        join public_listing l on l.id = s.listing_id and l.organisation_id = p.organisation_id
      where cardinality(c.categories) = 0 or l.category = any(c.categories)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
