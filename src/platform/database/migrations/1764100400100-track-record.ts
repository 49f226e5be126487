import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OWN = `current_setting('app.scope', true) = 'system' or supplier_id = ${ME}`;

/** How fast members answer and what they have completed: a read model, fed by events. */
export class TrackRecord1764100400100 implements MigrationInterface {
  name = 'TrackRecord1764100400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table track_answer (
      inquiry_id uuid not null,
      supplier_id uuid not null,
      sent_at timestamptz not null,
      answered_at timestamptz not null,
      constraint pk_track_answer primary key (inquiry_id, supplier_id),
      constraint fk_track_answer_supplier_id foreign key (supplier_id) references organisation on delete cascade,
      constraint ck_track_answer_order check (answered_at >= sent_at)
    )`);
    await runner.query('create index ix_track_answer_supplier_id on track_answer (supplier_id, answered_at)');
    await runner.query(`create table track_completion (
      contract_id uuid not null constraint pk_track_completion primary key,
      supplier_id uuid not null,
      buyer_id uuid not null,
      completed_at timestamptz not null,
      constraint fk_track_completion_supplier_id
        foreign key (supplier_id) references organisation on delete cascade,
      constraint fk_track_completion_buyer_id foreign key (buyer_id) references organisation on delete cascade
    )`);
    await runner.query(
      'create index ix_track_completion_supplier_id on track_completion (supplier_id, completed_at)',
    );
    // Rows tell who deals with whom; the public learns figures of several alone.
    for (const table of ['track_answer', 'track_completion']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table}_read on ${table} for select using (${OWN})`);
      await runner.query(
        `create policy app_${table}_insert on ${table} for insert
           with check (current_setting('app.scope', true) = 'system')`,
      );
      await runner.query(
        `create policy app_${table}_delete on ${table} for delete
           using (current_setting('app.scope', true) = 'system')`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
