import type { MigrationInterface, QueryRunner } from 'typeorm';

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
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
