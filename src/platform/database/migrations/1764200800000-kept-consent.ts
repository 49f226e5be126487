import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who once let its values be summed may be invited again by the coordinator: the word it gave stays behind its
 * earlier contracts, and nobody else gives it anew.
 */
export class KeptConsent1764200800000 implements MigrationInterface {
  name = 'KeptConsent1764200800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace function keep_consent() returns trigger language plpgsql as $$
      begin
        if own_act(new.organisation_id) then return new; end if;
        if tg_op = 'UPDATE' and (new.state = old.state or old.state = 'proposed') and new.shares_value = old.shares_value
          and new.organisation_id = old.organisation_id and new.campaign_id = old.campaign_id then return new; end if;
        if tg_op = 'UPDATE' and new.state not in ('joined', 'proposed') and (old.shares_value or not new.shares_value)
          and new.organisation_id = old.organisation_id and new.campaign_id = old.campaign_id then return new; end if;
        if new.state not in ('joined', 'proposed') and not new.shares_value then return new; end if;
        raise exception 'only the member itself takes part in a campaign';
      end
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
