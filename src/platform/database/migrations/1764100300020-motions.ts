import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Motions before the council, its votes, and the by-laws that they go by. */
export class Motions1764100300020 implements MigrationInterface {
  name = 'Motions1764100300020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table by_law (
      valid_from date not null constraint pk_by_law primary key,
      quorum_percent integer not null,
      majority_percent integer not null,
      voting_days integer not null,
      resolution text,
      constraint ck_by_law_percent
        check (quorum_percent between 1 and 100 and majority_percent between 50 and 99),
      constraint ck_by_law_voting_days check (voting_days between 1 and 60)
    )`);
    // The agreement sets no quorum and no majority; these hold until the council adopts its own.
    await runner.query(`insert into by_law (valid_from, quorum_percent, majority_percent, voting_days)
      values ('2014-11-21', 50, 50, 7)`);

    await runner.query(`create table motion (
      id uuid not null constraint pk_motion primary key,
      kind text not null,
      title text,
      text text not null,
      organisation_id uuid,
      appeal_id uuid,
      effective_on date,
      by_laws jsonb,
      state text not null,
      quorum_percent integer not null,
      majority_percent integer not null,
      opened_by uuid,
      opened_for uuid,
      opened_at timestamptz not null,
      closes_at timestamptz not null,
      closed_at timestamptz,
      resolution text,
      electors integer,
      votes_for integer,
      votes_against integer,
      votes_abstain integer,
      constraint fk_motion_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_motion_appeal_id foreign key (appeal_id) references appeal,
      constraint fk_motion_opened_by foreign key (opened_by) references account,
      constraint fk_motion_opened_for foreign key (opened_for) references organisation,
      constraint ck_motion_kind check (kind in ('admission-appeal', 'moderation-appeal', 'suspension', 'lifting',
        'coordinator-hand-over', 'by-laws', 'free')),
      constraint ck_motion_state check (state in ('open', 'carried', 'lost', 'lapsed')),
      constraint ck_motion_subject check ((title is not null) = (kind = 'free')
        and (organisation_id is null) = (kind in ('by-laws', 'free'))
        and (appeal_id is not null) = (kind in ('admission-appeal', 'moderation-appeal'))
        and (effective_on is not null) = (kind in ('coordinator-hand-over', 'by-laws'))
        and (by_laws is not null) = (kind = 'by-laws')),
      constraint ck_motion_closed check ((state = 'open') = (closed_at is null)
        and (state = 'open') = (electors is null) and (electors is null) = (votes_for is null)
        and (electors is null) = (votes_against is null) and (electors is null) = (votes_abstain is null)),
      constraint ck_motion_resolution check ((state = 'carried') = (resolution is not null)),
      constraint ck_motion_closes_at check (closes_at > opened_at)
    )`);
    await runner.query(`create unique index uq_motion_appeal_id on motion (appeal_id) where state = 'open'`);
    await runner.query(`create unique index uq_motion_organisation_id on motion (organisation_id, kind)
      where state = 'open' and appeal_id is null`);
    await runner.query('create unique index uq_motion_resolution on motion (resolution)');
    await runner.query(`create index ix_motion_closes_at on motion (closes_at) where state = 'open'`);
    await runner.query('create index ix_motion_opened_at on motion (opened_at)');

    await runner.query(`create table vote (
      motion_id uuid not null,
      organisation_id uuid not null,
      account_id uuid not null,
      deputy boolean not null,
      choice text not null,
      at timestamptz not null,
      constraint pk_vote primary key (motion_id, organisation_id),
      constraint fk_vote_motion_id foreign key (motion_id) references motion,
      constraint fk_vote_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_vote_account_id foreign key (account_id) references account,
      constraint ck_vote_choice check (choice in ('for', 'against', 'abstain'))
    )`);

    await runner.query('alter table coordinator_assignment add column resolution text');
    // The other side of active_member: whose things the search index may still hold.
    await runner.query(`create view absent_member as
      select organisation_id, slug, left_at is null as suspended
      from membership where left_at is not null or suspended_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
