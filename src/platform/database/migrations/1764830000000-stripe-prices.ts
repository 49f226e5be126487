import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whence a price of Stripe's is known: the operator read its list, or others report what the list says. Ours are of the
 * second kind: public reports of 7 and 22 September 2026, made apart from each other, quote stripe.com/pl/pricing and
 * stripe.com/pl/pricing/local-payment-methods with the same prices. What an operator has entered already stays.
 */
export class StripePrices1764830000000 implements MigrationInterface {
  name = 'StripePrices1764830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table gateway_fee
      add column source text not null default 'list',
      add constraint ck_gateway_fee_source check (source in ('list', 'report'))`);
    await runner.query('alter table gateway_fee alter column source drop default');
    await runner.query(`update gateway_fee set source = 'report',
      checked_on = case when kind in ('card', 'card-other') then date '2026-09-22' else date '2026-09-07' end
      where checked_on = '2023-04-10'`);
    await runner.query(`insert into gateway_fee (kind, valid_from, basis_points, fixed, checked_on, source)
      select kind, date '2026-09-07', basis_points, 100, date '2026-09-22', 'report'
      from (values ('blik', 160), ('p24', 190)) as known (kind, basis_points)
      where not exists (select from gateway_fee as entered where entered.kind = known.kind)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
