import type { MigrationInterface, QueryRunner } from 'typeorm';

const TODAY = `(select (database_now() at time zone 'Europe/Warsaw')::date)`;

/** Promotion campaigns, who takes part by its own consent and with what, and what of it visitors see now. */
export class CampaignsByConsent1764200100000 implements MigrationInterface {
  name = 'CampaignsByConsent1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table campaign (
      id uuid not null constraint pk_campaign primary key,
      slug text not null,
      state text not null,
      name_pl text not null,
      name_en text,
      goal text not null,
      message_pl text not null,
      message_en text,
      story_pl text not null,
      story_en text,
      picture_id uuid,
      alt_pl text,
      alt_en text,
      criteria_pl text not null,
      criteria_en text,
      buyer_kinds text[] not null default '{}',
      powiats text[] not null default '{}',
      categories text[] not null default '{}',
      languages text[] not null default '{pl,en}',
      starts_on date not null,
      ends_on date not null,
      budget bigint,
      funding_source text,
      project_name text,
      project_url text,
      requested_by uuid,
      template text,
      copied_from uuid,
      refusal_reason text,
      version integer not null default 1,
      created_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      approved_by uuid,
      approved_at timestamptz,
      paused_at timestamptz,
      ended_at timestamptz,
      reported_at timestamptz,
      constraint fk_campaign_picture_id foreign key (picture_id) references stored_file,
      constraint fk_campaign_requested_by foreign key (requested_by) references organisation,
      constraint fk_campaign_copied_from foreign key (copied_from) references campaign,
      constraint fk_campaign_created_by foreign key (created_by) references account,
      constraint fk_campaign_approved_by foreign key (approved_by) references account,
      constraint ck_campaign_state check (state in ('idea', 'requested', 'approved', 'scheduled', 'running', 'paused',
        'ended', 'reported', 'refused', 'withdrawn')),
      constraint ck_campaign_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      constraint ck_campaign_dates check (ends_on >= starts_on),
      constraint ck_campaign_budget check (budget >= 0),
      constraint ck_campaign_picture check ((picture_id is null) = (alt_pl is null)),
      constraint ck_campaign_refusal check ((state = 'refused') = (refusal_reason is not null)),
      constraint ck_campaign_complete check (state in ('idea', 'requested', 'refused', 'withdrawn')
        or (message_pl <> '' and story_pl <> '' and criteria_pl <> '')),
      constraint ck_campaign_approved check (state not in ('approved', 'scheduled', 'running', 'paused', 'ended', 'reported')
        or (approved_at is not null and approved_by is not null)),
      constraint ck_campaign_paused check ((state = 'paused') = (paused_at is not null)),
      constraint ck_campaign_ended check ((state in ('ended', 'reported')) = (ended_at is not null)),
      constraint ck_campaign_reported check ((state = 'reported') = (reported_at is not null)),
      constraint ck_campaign_languages check (cardinality(languages) > 0 and languages <@ '{pl,en}')
    )`);
    await runner.query('create unique index uq_campaign_slug on campaign (slug)');
    await runner.query('create index ix_campaign_starts_on on campaign (starts_on)');
    await runner.query('create index ix_campaign_requested_by on campaign (requested_by)');

    await runner.query(`create table campaign_participant (
      campaign_id uuid not null,
      organisation_id uuid not null,
      state text not null,
      shares_value boolean not null default false,
      invited_at timestamptz,
      answered_at timestamptz,
      joined_at timestamptz,
      left_at timestamptz,
      refusal_reason text,
      changed_by uuid not null,
      constraint pk_campaign_participant primary key (campaign_id, organisation_id),
      constraint fk_campaign_participant_campaign_id foreign key (campaign_id) references campaign on delete cascade,
      constraint fk_campaign_participant_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_campaign_participant_changed_by foreign key (changed_by) references account,
      constraint ck_campaign_participant_state
        check (state in ('invited', 'proposed', 'joined', 'declined', 'refused', 'left')),
      constraint ck_campaign_participant_joined check (state not in ('joined', 'left') or joined_at is not null),
      constraint ck_campaign_participant_left check ((state = 'left') = (left_at is not null)),
      constraint ck_campaign_participant_refusal check ((state = 'refused') = (refusal_reason is not null))
    )`);
    await runner.query(
      'create index ix_campaign_participant_organisation_id on campaign_participant (organisation_id)',
    );

    await runner.query(`create table campaign_listing (
      campaign_id uuid not null,
      organisation_id uuid not null,
      listing_id uuid not null,
      added_at timestamptz not null,
      constraint pk_campaign_listing primary key (campaign_id, organisation_id, listing_id),
      constraint fk_campaign_listing_campaign_id_organisation_id foreign key (campaign_id, organisation_id)
        references campaign_participant (campaign_id, organisation_id) on delete cascade,
      constraint fk_campaign_listing_listing_id foreign key (listing_id) references listing on delete cascade
    )`);
    await runner.query('create index ix_campaign_listing_listing_id on campaign_listing (listing_id)');

    await this.consent(runner);
    await this.shown(runner);
  }

  /**
   * The second layer under the service: that a member takes part, shows a listing or lets its contracts count is
   * written by its own person alone, never by a job, the coordinator or somebody with the member's grant.
   * What a member proposed itself may be accepted by another, as it stands.
   */
  private async consent(runner: QueryRunner): Promise<void> {
    await runner.query(`create function own_act(organisation uuid) returns boolean language sql stable as $$
      select coalesce(current_setting('app.scope', true), '') = 'person'
        and coalesce(current_setting('app.organisation', true), '') = organisation::text
        and coalesce(current_setting('app.grant', true), '') = ''
    $$`);
    await runner.query(`create function keep_consent() returns trigger language plpgsql as $$
      begin
        if own_act(new.organisation_id) then return new; end if;
        if tg_op = 'UPDATE' and (new.state = old.state or old.state = 'proposed') and new.shares_value = old.shares_value
          and new.organisation_id = old.organisation_id and new.campaign_id = old.campaign_id then return new; end if;
        if new.state not in ('joined', 'proposed') and not new.shares_value then return new; end if;
        raise exception 'only the member itself takes part in a campaign';
      end
    $$`);
    await runner.query(`create trigger keep_consent before insert or update on campaign_participant
      for each row execute function keep_consent()`);
    await runner.query(`create function keep_own_choice() returns trigger language plpgsql as $$
      begin
        if own_act(new.organisation_id) then return new; end if;
        raise exception 'only the member itself chooses what a campaign shows of it';
      end
    $$`);
    await runner.query(`create trigger keep_own_choice before insert or update on campaign_listing
      for each row execute function keep_own_choice()`);
  }

  /** What visitors see: decided by the clock at each read, so that nothing waits for a job. */
  private async shown(runner: QueryRunner): Promise<void> {
    await runner.query(`create view running_campaign as
      select id, slug, name_pl, name_en, goal, message_pl, message_en, story_pl, story_en, picture_id, alt_pl, alt_en,
        criteria_pl, criteria_en, buyer_kinds, powiats, categories, languages, starts_on, ends_on, project_name,
        project_url, version, updated_at
      from campaign where state in ('scheduled', 'running') and ${TODAY} between starts_on and ends_on`);
    // public_listing knows that its supplier is an active member and that the listing is published and not hidden.
    await runner.query(`create view campaign_shown as
      select p.campaign_id, p.organisation_id, l.id as listing_id, p.joined_at
      from running_campaign c
        join campaign_participant p on p.campaign_id = c.id and p.state = 'joined'
        join campaign_listing s on s.campaign_id = p.campaign_id and s.organisation_id = p.organisation_id
        join public_listing l on l.id = s.listing_id and l.organisation_id = p.organisation_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
