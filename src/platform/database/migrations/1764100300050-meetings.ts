import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of the council with who was there, and which lack of one was told. */
export class Meetings1764100300050 implements MigrationInterface {
  name = 'Meetings1764100300050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table meeting (
      id uuid not null constraint pk_meeting primary key,
      held_on date not null,
      subject text not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      constraint fk_meeting_recorded_by foreign key (recorded_by) references account
    )`);
    await runner.query('create index ix_meeting_held_on on meeting (held_on)');
    await runner.query(`create table meeting_attendance (
      meeting_id uuid not null,
      organisation_id uuid not null,
      constraint pk_meeting_attendance primary key (meeting_id, organisation_id),
      constraint fk_meeting_attendance_meeting_id foreign key (meeting_id) references meeting,
      constraint fk_meeting_attendance_organisation_id foreign key (organisation_id) references organisation
    )`);
    await runner.query(`create table meeting_alert (
      since date not null,
      days integer not null,
      told_at timestamptz not null,
      constraint pk_meeting_alert primary key (since, days)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
