import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Membership of the cluster, the members' public profiles, applications for membership. */
export class Members1764000040000 implements MigrationInterface {
  name = 'Members1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table membership (
      organisation_id uuid not null constraint pk_membership primary key,
      number integer not null,
      slug text not null,
      role text not null,
      search_text text not null,
      joined_on date not null,
      left_at timestamptz,
      suspended_at timestamptz,
      suspension_resolution text,
      constraint fk_membership_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_membership_number check (number > 0),
      constraint ck_membership_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      constraint ck_membership_role check (role in ('supplier', 'support')),
      constraint ck_membership_suspension check ((suspended_at is null) = (suspension_resolution is null))
    )`);
    await runner.query('create unique index uq_membership_number on membership (number)');
    await runner.query('create unique index uq_membership_slug on membership (slug)');

    await runner.query(`create table member_profile (
      organisation_id uuid not null constraint pk_member_profile primary key,
      intro_pl text,
      intro_en text,
      story_pl text,
      story_en text,
      website text,
      contact_role text,
      contact_email text,
      contact_phone text,
      areas text array not null default '{}',
      categories text array not null default '{}',
      version integer not null default 1,
      updated_at timestamptz not null,
      constraint fk_member_profile_organisation_id foreign key (organisation_id) references organisation
    )`);

    await runner.query(`create table membership_application (
      id uuid not null constraint pk_membership_application primary key,
      organisation_id uuid not null,
      role text not null,
      statement text not null,
      state text not null,
      reason text,
      submitted_by uuid not null,
      submitted_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      constraint fk_membership_application_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_membership_application_submitted_by foreign key (submitted_by) references account,
      constraint fk_membership_application_decided_by foreign key (decided_by) references account,
      constraint ck_membership_application_role check (role in ('supplier', 'support')),
      constraint ck_membership_application_state check (state in ('submitted', 'admitted', 'refused')),
      constraint ck_membership_application_decision
        check ((state = 'submitted') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
      constraint ck_membership_application_reason check ((state = 'refused') = (reason is not null))
    )`);
    await runner.query(`create unique index uq_membership_application_waiting on membership_application (organisation_id)
      where state = 'submitted'`);
    await runner.query(
      'create index ix_membership_application_organisation_id on membership_application (organisation_id, submitted_at)',
    );

    // The one predicate of being a member. Leaving and suspension act through it at once, everywhere.
    await runner.query(`create view active_member as
      select m.organisation_id, m.number, m.slug, o.name, o.kind, o.town, o.powiat, m.joined_on, m.role,
        m.search_text, exists (select from organisation_person p where p.organisation_id = o.id) as claimed
      from membership m join organisation o on o.id = m.organisation_id
      where m.left_at is null and m.suspended_at is null and o.confirmed_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
