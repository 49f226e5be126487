import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing looks for requests by when they were begun: each is found by its key or by whose account it is about. */
export class UnusedIndex1764800100000 implements MigrationInterface {
  name = 'UnusedIndex1764800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_gateway_request_begun');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
