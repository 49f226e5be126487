import type { MigrationInterface, QueryRunner } from 'typeorm';

const SLOTS = `('home-hero', 'home-shelf', 'category-shelf', 'search', 'listing-also', 'buyer-desk')`;

/** Where campaigns stand, how often they were shown and opened, and what keeps the showing even. */
export class Placements1764200200000 implements MigrationInterface {
  name = 'Placements1764200200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table placement (
      id uuid not null constraint pk_placement primary key,
      campaign_id uuid not null,
      slot text not null,
      starts_on date not null,
      ends_on date not null,
      made_by uuid not null,
      made_at timestamptz not null,
      ended_at timestamptz,
      constraint fk_placement_campaign_id foreign key (campaign_id) references campaign on delete cascade,
      constraint fk_placement_made_by foreign key (made_by) references account,
      constraint ck_placement_slot check (slot in ${SLOTS}),
      constraint ck_placement_dates check (ends_on >= starts_on)
    )`);
    await runner.query('create index ix_placement_campaign_id on placement (campaign_id)');
    await runner.query('create index ix_placement_ends_on on placement (ends_on)');
    await runner.query(`create view running_placement as
      select p.id, p.campaign_id, p.slot, p.starts_on, p.ends_on
      from placement p join running_campaign c on c.id = p.campaign_id
      where p.ended_at is null
        and (select (database_now() at time zone 'Europe/Warsaw')::date) between p.starts_on and p.ends_on`);

    // Listings and members have no foreign key in what follows: numbers of the past outlive them.
    await runner.query(`create table exposure (
      campaign_id uuid not null,
      slot text not null,
      organisation_id uuid not null,
      listing_id uuid not null,
      hour timestamptz not null,
      shown integer not null,
      constraint pk_exposure primary key (campaign_id, slot, organisation_id, listing_id, hour),
      constraint fk_exposure_campaign_id foreign key (campaign_id) references campaign on delete cascade,
      constraint ck_exposure_shown check (shown > 0)
    )`);
    await runner.query(`create table rotation_count (
      campaign_id uuid not null,
      slot text not null,
      organisation_id uuid not null,
      shown bigint not null,
      present boolean not null,
      constraint pk_rotation_count primary key (campaign_id, slot, organisation_id),
      constraint fk_rotation_count_campaign_id foreign key (campaign_id) references campaign on delete cascade
    )`);
    await runner.query(`create table slot_page (
      slot text not null,
      hour timestamptz not null,
      pages integer not null,
      constraint pk_slot_page primary key (slot, hour)
    )`);
    await runner.query(`create table click (
      nonce text not null constraint pk_click primary key,
      campaign_id uuid not null,
      channel text not null,
      slot text,
      organisation_id uuid,
      listing_id uuid,
      shown_at timestamptz not null,
      clicked_at timestamptz not null,
      constraint fk_click_campaign_id foreign key (campaign_id) references campaign on delete cascade
    )`);
    await runner.query('create index ix_click_campaign_id on click (campaign_id, clicked_at)');
    await runner.query(`create table refused_click (
      day date not null,
      reason text not null,
      clicks integer not null,
      constraint pk_refused_click primary key (day, reason)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
