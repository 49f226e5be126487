import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short links to the site's own pages, as posters and leaflets carry them, and how often each was opened. */
export class ShortLinks1764200500000 implements MigrationInterface {
  name = 'ShortLinks1764200500000';

  async up(runner: QueryRunner): Promise<void> {
    // Where a link leads is said by what it names, never by an address: there is nothing to redirect elsewhere with.
    await runner.query(`create table short_link (
      id uuid not null constraint pk_short_link primary key,
      code text not null,
      label text not null,
      channel text not null,
      campaign_id uuid,
      target text not null,
      listing_id uuid,
      organisation_id uuid,
      category text,
      powiat text,
      made_by uuid not null,
      made_at timestamptz not null,
      disabled_at timestamptz,
      constraint fk_short_link_campaign_id foreign key (campaign_id) references campaign on delete cascade,
      constraint fk_short_link_listing_id foreign key (listing_id) references listing on delete cascade,
      constraint fk_short_link_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_short_link_category foreign key (category) references category,
      constraint fk_short_link_made_by foreign key (made_by) references account,
      constraint ck_short_link_code check (code ~ '^[2-9a-hjkmnp-z]{8}$'),
      constraint ck_short_link_channel check (channel in ('short-link', 'poster')),
      constraint ck_short_link_target check (target in ('campaign', 'listing', 'member', 'catalogue')),
      constraint ck_short_link_campaign check (target <> 'campaign' or campaign_id is not null),
      constraint ck_short_link_listing check ((target = 'listing') = (listing_id is not null)),
      constraint ck_short_link_member check ((target = 'member') = (organisation_id is not null)),
      constraint ck_short_link_catalogue check (target = 'catalogue' or (category is null and powiat is null)),
      constraint ck_short_link_powiat check (powiat ~ '^[0-9]{4}$')
    )`);
    await runner.query('create unique index uq_short_link_code on short_link (code)');
    await runner.query('create index ix_short_link_campaign_id on short_link (campaign_id)');
    await runner.query('create index ix_short_link_listing_id on short_link (listing_id)');
    await runner.query('create index ix_short_link_organisation_id on short_link (organisation_id)');
    await runner.query(`create table short_link_day (
      short_link_id uuid not null,
      day date not null,
      opened integer not null,
      constraint pk_short_link_day primary key (short_link_id, day),
      constraint fk_short_link_day_short_link_id foreign key (short_link_id) references short_link on delete cascade,
      constraint ck_short_link_day_opened check (opened > 0)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
