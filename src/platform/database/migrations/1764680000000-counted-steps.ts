import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents are counted by price, lead time, newness and free capacity too; until it is made anew the index shows none. */
export class CountedSteps1764680000000 implements MigrationInterface {
  name = 'CountedSteps1764680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table search_document add column free jsonb not null default '{}'`);
    await runner.query(`
      delete from search_facet;
      alter table search_facet add column price_from bigint, add column lead_days integer,
        add column published_at timestamptz not null, add column free jsonb not null;
      insert into search_facet (digest, category, kind, supplier, areas, price_from, lead_days, published_at, free)
        select 'before ' || generation || ' ' || id, category, kind, supplier_slug, areas, price_from, lead_days,
          published_at, free
        from search_document where not removed;
      update search_document d set facet = f.key
        from search_facet f where not d.removed and f.digest = 'before ' || d.generation || ' ' || d.id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
