import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an issued invoice has to be corrected, and where; checked by what was public in the middle of 2026. */
const RULES = [
  ['correction', '2014-01-01', 0, 'art. 106j ust. 1 ustawy o VAT'],
  ['ksef-correction', '2026-02-01', 0, 'art. 106ga i art. 106j ustawy o VAT'],
] as const;

/** Duties that follow where less is asked for than an invoice says. */
export class CorrectionDuties1764800200000 implements MigrationInterface {
  name = 'CorrectionDuties1764800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invoice_rule drop constraint ck_invoice_rule_rule');
    await runner.query(`alter table invoice_rule add constraint ck_invoice_rule_rule check (rule in ('ksef-issue',
      'ksef-month', 'ksef-fines', 'ksef-transfer', 'jst-mark', 'small-turnover', 'split-payment', 'white-list', 'correction',
      'ksef-correction'))`);
    for (const row of RULES) {
      await runner.query(
        'insert into invoice_rule (rule, valid_from, amount, source) values ($1, $2, $3, $4)',
        [...row],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
