import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of the coordinator about public texts, each with its statement of reasons. */
export class Moderation1764000037000 implements MigrationInterface {
  name = 'Moderation1764000037000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table moderation_decision (
      id uuid not null constraint pk_moderation_decision primary key,
      subject_kind text not null,
      subject_id uuid not null,
      subject_title text,
      organisation_id uuid not null,
      decision text not null,
      reason text not null,
      decided_by uuid not null,
      decided_for uuid not null,
      at timestamptz not null,
      constraint fk_moderation_decision_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_moderation_decision_decided_by foreign key (decided_by) references account,
      constraint fk_moderation_decision_decided_for foreign key (decided_for) references organisation,
      constraint ck_moderation_decision_decision check (decision in ('hide', 'restore')),
      constraint ck_moderation_decision_reason check (btrim(reason) <> '')
    )`);
    await runner.query(
      'create index ix_moderation_decision_subject_id on moderation_decision (subject_id, at)',
    );
    await runner.query(
      'create index ix_moderation_decision_organisation_id on moderation_decision (organisation_id, at)',
    );
    await runner.query('create index ix_moderation_decision_at on moderation_decision (at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
