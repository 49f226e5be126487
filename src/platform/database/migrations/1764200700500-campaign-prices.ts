import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lower price that a member gives a listing for a campaign. */
export class CampaignPrices1764200700500 implements MigrationInterface {
  name = 'CampaignPrices1764200700500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table campaign_listing add column price_offer_id uuid
      constraint fk_campaign_listing_price_offer_id references price_offer`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
