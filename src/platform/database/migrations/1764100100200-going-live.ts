import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody but a person can know before the site opens: that copies are kept, and were tried. */
export class GoingLive1764100100200 implements MigrationInterface {
  name = 'GoingLive1764100100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table going_live_confirmation (
      id uuid not null constraint pk_going_live_confirmation primary key,
      kind text not null,
      fingerprint text,
      confirmed_at timestamptz not null,
      confirmed_by uuid,
      constraint fk_going_live_confirmation_confirmed_by
        foreign key (confirmed_by) references account on delete set null,
      constraint ck_going_live_confirmation_kind check (kind in ('key-backup', 'data-backup'))
    )`);
    await runner.query(
      'create index ix_going_live_confirmation_kind on going_live_confirmation (kind, confirmed_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
