import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Departures from the cluster with their papers; counted votes that stay as they were counted. */
export class Leaving1764100300040 implements MigrationInterface {
  name = 'Leaving1764100300040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table departure (
      id uuid not null constraint pk_departure primary key,
      organisation_id uuid not null,
      number integer not null,
      joined_on date not null,
      left_at timestamptz not null,
      left_by uuid not null,
      keep_quotes boolean not null,
      statement text not null,
      sha256 text not null,
      followed jsonb not null default '[]',
      notice_file_id uuid,
      constraint fk_departure_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_departure_left_by foreign key (left_by) references account,
      constraint fk_departure_notice_file_id foreign key (notice_file_id) references stored_file
    )`);
    await runner.query('create index ix_departure_organisation_id on departure (organisation_id, left_at)');
    await runner.query('create index ix_departure_left_at on departure (left_at)');

    // Whoever writes by whatever way: what was counted stays, and nobody votes on it any more.
    await runner.query(`create function keep_counted_motion() returns trigger language plpgsql as $$
      begin
        if old.state <> 'open' then
          raise exception 'A counted motion stays as it was counted';
        end if;
        return coalesce(new, old);
      end $$`);
    await runner.query(`create trigger keep_counted_motion before update or delete on motion
      for each row execute function keep_counted_motion()`);
    await runner.query(`create function keep_counted_vote() returns trigger language plpgsql as $$
      begin
        if exists (select from motion where id = coalesce(new.motion_id, old.motion_id) and state <> 'open') then
          raise exception 'A counted vote stays as it was cast';
        end if;
        return coalesce(new, old);
      end $$`);
    await runner.query(`create trigger keep_counted_vote before insert or update or delete on vote
      for each row execute function keep_counted_vote()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
