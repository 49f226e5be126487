import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const GUEST = `nullif(current_setting('app.guest', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** A supplier outside the cluster reads its own result and answers what it is asked, as the guest of its link. */
export class OutsideResults1764300400200 implements MigrationInterface {
  name = 'OutsideResults1764300400200';

  async up(runner: QueryRunner): Promise<void> {
    const bidder = `supplier_id = ${ME} or outside_id = ${GUEST}`;
    const reader = `${SYSTEM} or buyer_id = ${ME} or ${bidder}`;
    await runner.query(`alter policy app_award_select on award using (${reader})`);
    await runner.query(
      `alter policy app_lot_decision_select on lot_decision using (${SYSTEM} or buyer_id = ${ME}
         or exists (select from bid_opened b where b.procedure_id = lot_decision.procedure_id and (${bidder})))`,
    );
    await runner.query(`alter policy app_clarification_select on clarification using (${reader})`);
    await runner.query(
      `alter policy app_clarification_update on clarification using (${SYSTEM} or ${bidder})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
