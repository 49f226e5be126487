import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Capacity is held for an inquiry or for an award in a procedure: the holder is the id of either. */
export class CapacityHolders1764300400100 implements MigrationInterface {
  name = 'CapacityHolders1764300400100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table capacity_reservation drop constraint fk_capacity_reservation_inquiry_id`);
    await runner.query('alter table capacity_reservation rename column inquiry_id to holder_id');
    await runner.query(`alter index uq_capacity_reservation_inquiry_id_listing_id_month
      rename to uq_capacity_reservation_holder_id_listing_id_month`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
