import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a listing's page has anything to say of capacity stands with the listing, so that the public read of
 * the others asks no secured table. The amounts stay where they are.
 */
export class ShowsCapacity1764100500900 implements MigrationInterface {
  name = 'ShowsCapacity1764100500900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table listing add column shows_capacity boolean not null default false');
    await runner.query(`create function show_capacity() returns trigger language plpgsql as $$
      begin
        update listing set shows_capacity = (new.disclosure <> 'none')
        where id = new.listing_id and shows_capacity <> (new.disclosure <> 'none');
        return null;
      end
    $$`);
    await runner.query(`create trigger show_capacity after insert or update of disclosure on capacity
      for each row execute function show_capacity()`);
    await runner.query(`select set_config('app.scope', 'system', true)`);
    await runner.query(`update listing set shows_capacity = true
      where id in (select listing_id from capacity where disclosure <> 'none')`);
    await runner.query(`select set_config('app.scope', '', true)`);
    await runner.query(`create or replace view public_listing as
      select l.id, l.organisation_id, l.sku, l.title, l.title_en, l.description, l.description_en, l.category,
        l.kind, l.price_kind, l.price_min, l.price_max, l.unit, l.vat, l.min_order, l.min_quantity, l.lead_days,
        l.areas, l.cpv, l.example, l.published_at, l.updated_at, m.slug as supplier_slug, m.name as supplier_name,
        m.town as supplier_town, m.powiat as supplier_powiat, m.number as supplier_number,
        m.joined_on as supplier_joined_on, l.shows_capacity
      from listing l join active_member m on m.organisation_id = l.organisation_id
      where l.state = 'published' and l.hidden_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
