import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The council's seats; in which office something was done. */
export class Council1764100300010 implements MigrationInterface {
  name = 'Council1764100300010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table representative (
      id uuid not null constraint pk_representative primary key,
      organisation_id uuid not null,
      account_id uuid not null,
      deputy boolean not null,
      since timestamptz not null,
      appointed_by uuid not null,
      ended_at timestamptz,
      constraint fk_representative_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_representative_account_id foreign key (account_id) references account,
      constraint fk_representative_appointed_by foreign key (appointed_by) references account,
      constraint ck_representative_ended_at check (ended_at >= since)
    )`);
    await runner.query(`create unique index uq_representative_active on representative (organisation_id, deputy)
      where ended_at is null`);
    await runner.query('create index ix_representative_account_id on representative (account_id)');

    // The one predicate of sitting in the council (agreement §3.2): appointed, of the member's people, and the
    // member a member now. Leaving and suspension act through it at once.
    await runner.query(`create view council_seat as
      select r.id, r.organisation_id, r.account_id, r.deputy, r.since
      from representative r join active_member m on m.organisation_id = r.organisation_id
        join organisation_person p on p.organisation_id = r.organisation_id and p.account_id = r.account_id
      where r.ended_at is null`);

    await runner.query('alter table activity add column office text');
    await runner.query(`alter table activity add constraint ck_activity_office
      check (office in ('coordinator', 'council'))`);
    await runner.query('create index ix_activity_office on activity (office, at) where office is not null');
    // What only a coordinator could do before offices were noted.
    await runner.query(`update activity set office = 'coordinator' where account_id is not null and action in
      ('membership-admitted', 'membership-refused', 'text-hidden', 'text-restored', 'listing-featured',
        'feature-ended')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
