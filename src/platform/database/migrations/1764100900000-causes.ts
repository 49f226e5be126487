import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Why deals did not come about, in one word, so that it can be counted. Older ones said it in a sentence only. */
export class Causes1764100900000 implements MigrationInterface {
  name = 'Causes1764100900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inquiry_invitation add column decline_cause text,
      add constraint ck_inquiry_invitation_decline_cause
        check (decline_cause in ('capacity', 'date', 'place', 'scope', 'terms', 'other'))`);
    await runner.query(`alter table inquiry add column cancel_cause text,
      add constraint ck_inquiry_cancel_cause
        check (cancel_cause in ('not-needed', 'other-supplier', 'date', 'other'))`);
    await runner.query(`alter table quote add column refuse_cause text,
      add constraint ck_quote_refuse_cause
        check (refuse_cause in ('price', 'date', 'scope', 'other-supplier', 'not-needed', 'other'))`);
    await this.letMove(
      runner,
      'inquiry',
      ['state', 'cancel_reason', 'cancel_cause', 'version', 'created_by'],
      `old.state <> 'draft'`,
    );
    await this.letMove(
      runner,
      'quote',
      ['state', 'version', 'revision', 'reason', 'refuse_cause', 'disclosed_at'],
      'true',
      'old.disclosed_at is null or old.disclosed_at is not distinct from new.disclosed_at',
    );
  }

  /** The guards of what was sent (1764100000100) with one more column each that moves when a deal ends. */
  private async letMove(
    runner: QueryRunner,
    table: string,
    moving: readonly string[],
    from: string,
    and = 'true',
  ): Promise<void> {
    const columns = `'{${moving.join(',')}}'::text[]`;
    await runner.query(`create or replace function keep_sent_${table}() returns trigger language plpgsql as $$
      begin
        if ${from} and (${SYSTEM}) is not true
          and (to_jsonb(new) - ${columns} is distinct from to_jsonb(old) - ${columns} or not (${and})) then
          raise exception 'What was sent does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
