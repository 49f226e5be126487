import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** What one side wrote to the other stays as it was written, even if the program should err. */
export class RecordsStay1764100000100 implements MigrationInterface {
  name = 'RecordsStay1764100000100';

  async up(runner: QueryRunner): Promise<void> {
    await this.keepConversations(runner);
    await this.keep(
      runner,
      'inquiry',
      ['state', 'cancel_reason', 'version', 'created_by'],
      `old.state <> 'draft'`,
    );
    await this.keep(
      runner,
      'quote',
      ['state', 'version', 'revision', 'reason', 'disclosed_at'],
      'true',
      // Once the buyer may read a quote, nobody takes that back.
      'old.disclosed_at is null or old.disclosed_at is not distinct from new.disclosed_at',
    );
  }

  /** A participant reads and adds; only jobs, which erase what has to be erased, change or delete. */
  private async keepConversations(runner: QueryRunner): Promise<void> {
    const inThread = 'exists (select from conversation c where c.id = conversation_id)';
    const onMessage = (more: string) => `exists (select from message m where m.id = message_id ${more})`;
    const rules = {
      conversation: { read: `${ME} = any(participants)`, add: `${ME} = any(participants)` },
      message: { read: inThread, add: `organisation_id = ${ME} and ${inThread}` },
      attachment: { read: onMessage(''), add: onMessage(`and m.organisation_id = ${ME}`) },
    };
    for (const [table, { read, add }] of Object.entries(rules)) {
      await runner.query(`drop policy app_${table} on ${table}`);
      await runner.query(
        `create policy app_${table}_read on ${table} for select using (${SYSTEM} or ${read})`,
      );
      await runner.query(
        `create policy app_${table}_insert on ${table} for insert with check (${SYSTEM} or (${add}))`,
      );
      await runner.query(`create policy app_${table}_update on ${table} for update using (${SYSTEM})`);
      await runner.query(`create policy app_${table}_delete on ${table} for delete using (${SYSTEM})`);
    }
  }

  /**
   * Refuses a person's change of anything but the `moving` columns, once `from` holds; `and` must hold besides.
   * Jobs may, since they erase what the law wants erased.
   */
  private async keep(
    runner: QueryRunner,
    table: string,
    moving: readonly string[],
    from: string,
    and = 'true',
  ): Promise<void> {
    const columns = `'{${moving.join(',')}}'::text[]`;
    await runner.query(`create function keep_sent_${table}() returns trigger language plpgsql as $$
      begin
        if ${from} and (${SYSTEM}) is not true and (to_jsonb(new) - ${columns} is distinct from to_jsonb(old) - ${columns} or not (${and})) then
          raise exception 'What was sent does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_sent_${table} before update on ${table}
      for each row execute function keep_sent_${table}()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
