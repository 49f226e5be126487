import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A supplier's reviews are public once three buyers wrote them; one buyer's three say no more than its first. */
export class ReviewsOfThreeBuyers1764500100000 implements MigrationInterface {
  name = 'ReviewsOfThreeBuyers1764500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace view shown_review as
      select r.* from contract_review r where r.hidden_at is null and 3 <= (
        select count(distinct o.buyer_id) from contract_review o
        where o.supplier_id = r.supplier_id and o.hidden_at is null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
