import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long things that say something of people are kept: rules with their first day, never edited. */
export class Retention1764100700300 implements MigrationInterface {
  name = 'Retention1764100700300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table retention_term (
      what text not null,
      valid_from date not null,
      days integer not null,
      basis text not null,
      constraint pk_retention_term primary key (what, valid_from),
      constraint ck_retention_term_days check (days between 0 and 36500)
    )`);
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('platform.idempotency-keys', '2026-11-26', 2, 'RODO art. 5 ust. 1 lit. e'),
      ('identity.sessions', '2026-11-26', 1, 'RODO art. 5 ust. 1 lit. e'),
      ('identity.second-steps', '2026-11-26', 1, 'RODO art. 5 ust. 1 lit. e'),
      ('identity.sign-ins', '2026-11-26', 365, 'RODO art. 6 ust. 1 lit. f, art. 32'),
      ('identity.links', '2026-11-26', 30, 'RODO art. 5 ust. 1 lit. e'),
      ('identity.email-changes', '2026-11-26', 365, 'RODO art. 6 ust. 1 lit. f, art. 32'),
      ('identity.data-exports', '2026-11-26', 7, 'RODO art. 12 ust. 3, art. 5 ust. 1 lit. e'),
      ('identity.unconfirmed-accounts', '2026-11-26', 30, 'RODO art. 6 ust. 1 lit. b, art. 5 ust. 1 lit. e'),
      ('organisations.unconfirmed', '2026-11-26', 30, 'RODO art. 6 ust. 1 lit. b, art. 5 ust. 1 lit. e'),
      ('organisations.invitations', '2026-11-26', 90, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e'),
      ('organisations.claims', '2026-11-26', 365, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e'),
      ('organisations.join-requests', '2026-11-26', 365, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e'),
      ('members.application-drafts', '2026-11-26', 60, 'RODO art. 6 ust. 1 lit. b, art. 5 ust. 1 lit. e'),
      ('members.refused-applications', '2026-11-26', 730, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e'),
      ('notices.mails', '2026-11-26', 365, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
