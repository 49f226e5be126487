import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OWN = `current_setting('app.scope', true) = 'system' or organisation_id = ${ME}`;

/** Whom of a member one writes to or calls for what, beside the general contact of the profile. */
export class ProfileContacts1764100400500 implements MigrationInterface {
  name = 'ProfileContacts1764100400500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table profile_contact (
      id uuid not null constraint pk_profile_contact primary key,
      organisation_id uuid not null,
      role_pl text not null,
      role_en text,
      person_name text,
      email text,
      phone text,
      published boolean not null,
      position integer not null,
      version integer not null default 1,
      changed_at timestamptz not null,
      constraint fk_profile_contact_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint ck_profile_contact_reachable check (email is not null or phone is not null),
      constraint ck_profile_contact_position check (position > 0)
    )`);
    await runner.query(
      'create index ix_profile_contact_organisation_id on profile_contact (organisation_id, position)',
    );
    await runner.query('create index ix_profile_contact_email on profile_contact (email)');
    await runner.query('alter table profile_contact enable row level security');
    await runner.query('alter table profile_contact force row level security');
    // What its member publishes is public; the rest is seen, and all of it changed, by its own people alone (§5.1).
    await runner.query(
      `create policy app_profile_contact_read on profile_contact for select using (${OWN} or published)`,
    );
    await runner.query(
      `create policy app_profile_contact_insert on profile_contact for insert with check (${OWN})`,
    );
    await runner.query(
      `create policy app_profile_contact_update on profile_contact for update using (${OWN})`,
    );
    await runner.query(
      `create policy app_profile_contact_delete on profile_contact for delete using (${OWN})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
