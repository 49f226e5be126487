import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals to the council against decisions of the coordinator, and how long one may file them. */
export class Appeals1764100300000 implements MigrationInterface {
  name = 'Appeals1764100300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table appeal (
      id uuid not null constraint pk_appeal primary key,
      subject_kind text not null,
      subject_id uuid not null,
      organisation_id uuid not null,
      text text not null,
      state text not null,
      filed_by uuid not null,
      filed_at timestamptz not null,
      resolution text,
      decided_at timestamptz,
      constraint fk_appeal_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_appeal_filed_by foreign key (filed_by) references account,
      constraint ck_appeal_subject_kind check (subject_kind in ('application', 'decision')),
      constraint ck_appeal_state check (state in ('open', 'upheld', 'overturned')),
      constraint ck_appeal_decided check ((state = 'open') = (decided_at is null)),
      constraint ck_appeal_resolution check (state <> 'overturned' or resolution is not null),
      constraint ck_appeal_text check (btrim(text) <> '')
    )`);
    await runner.query('create unique index uq_appeal_subject on appeal (subject_kind, subject_id)');
    await runner.query('create index ix_appeal_organisation_id on appeal (organisation_id)');
    await runner.query(`create index ix_appeal_open on appeal (filed_at) where state = 'open'`);

    await runner.query(`create table appeal_term (
      subject_kind text not null,
      valid_from date not null,
      days integer not null,
      constraint pk_appeal_term primary key (subject_kind, valid_from),
      constraint ck_appeal_term_subject_kind check (subject_kind in ('application', 'decision')),
      constraint ck_appeal_term_days check (days between 7 and 366)
    )`);
    // Six months against hiding, as Regulation (EU) 2022/2065 art. 20 gives; the agreement sets no term.
    await runner.query(`insert into appeal_term (subject_kind, valid_from, days)
      values ('application', '2014-11-21', 30), ('decision', '2014-11-21', 183)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
