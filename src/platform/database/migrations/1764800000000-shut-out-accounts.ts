import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts at Stripe that this site may no longer look at, and ways to pay whose end nobody here can therefore know.
 */
export class ShutOutAccounts1764800000000 implements MigrationInterface {
  name = 'ShutOutAccounts1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stripe_account add column shut_out_at timestamptz');
    await runner.query('alter table checkout add column shut_out boolean not null default false');
    await runner.query(
      `alter table checkout add constraint ck_checkout_shut_out check (not shut_out or state = 'ended')`,
    );
    const moving = [
      'state',
      'session_id',
      'payment_id',
      'method',
      'paid_at',
      'opened_by',
      'revision',
      'expires_at',
    ];
    await runner.query('drop trigger keep_checkout on checkout');
    await runner.query(`create trigger keep_checkout before update on checkout for each row
      execute function keep_online_record(${[...moving, 'shut_out'].map((column) => `'${column}'`).join(', ')})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
