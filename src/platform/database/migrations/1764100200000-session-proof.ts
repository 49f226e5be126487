import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session has proved of its person, and when. */
export class SessionProof1764100200000 implements MigrationInterface {
  name = 'SessionProof1764100200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session add column second_factor_at timestamptz');
    await runner.query('alter table session add column proven_at timestamptz');
    await runner.query(`create or replace view live_session as
      select s.id, s.secret_hash, s.account_id, s.last_seen_at, s.expires_at, a.name, a.email, a.lang,
        s.second_factor_at, s.proven_at
      from session s join account a on a.id = s.account_id where a.confirmed_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
