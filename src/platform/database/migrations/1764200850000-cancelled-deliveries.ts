import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a cancelled newsletter left behind says so. */
export class CancelledDeliveries1764200850000 implements MigrationInterface {
  name = 'CancelledDeliveries1764200850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table newsletter_delivery drop constraint ck_newsletter_delivery_state');
    await runner.query(`alter table newsletter_delivery add constraint ck_newsletter_delivery_state check
      (state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'skipped', 'cancelled', 'unknown'))`);
    await runner.query(`select set_config('app.scope', 'system', true)`);
    await runner.query(`update newsletter_delivery d set
        state = case d.state when 'sending' then 'unknown' else 'cancelled' end,
        done_at = coalesce(d.done_at, n.ended_at)
      from newsletter n where n.id = d.newsletter_id and n.state = 'cancelled'
        and (d.state in ('queued', 'sending') or (d.state = 'skipped' and d.done_at >= n.ended_at))`);
    await runner.query(`select set_config('app.scope', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
