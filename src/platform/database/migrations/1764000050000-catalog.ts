import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstCategories, firstCpv } from './1764000050000-catalog.vocabulary.js';

/** Categories, procurement codes, listings and their photos; what the public may see of them. */
export class Catalog1764000050000 implements MigrationInterface {
  name = 'Catalog1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table category (
      slug text not null constraint pk_category primary key,
      name_pl text not null,
      name_en text not null,
      position integer not null,
      parent text,
      constraint fk_category_parent foreign key (parent) references category
    )`);
    await runner.query(`create table cpv (
      code text not null constraint pk_cpv primary key,
      name_pl text not null,
      name_en text not null
    )`);
    await runner.query(
      `insert into category (slug, name_pl, name_en, position, parent)
       select slug, name_pl, name_en, position, null
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality as c (slug, name_pl, name_en, position)`,
      columnsOf(firstCategories),
    );
    await runner.query(
      `insert into cpv (code, name_pl, name_en) select * from unnest($1::text[], $2::text[], $3::text[])`,
      columnsOf(firstCpv),
    );
    await this.createListing(runner);
    await runner.query(`create table listing_photo (
      listing_id uuid not null,
      file_id uuid not null,
      position integer not null,
      alt text not null,
      constraint pk_listing_photo primary key (listing_id, file_id),
      constraint fk_listing_photo_listing_id foreign key (listing_id) references listing on delete cascade,
      constraint fk_listing_photo_file_id foreign key (file_id) references stored_file
    )`);
    await runner.query('create index ix_listing_photo_file_id on listing_photo (file_id)');
    // The one definition of what is public (agreement §4.5): true of the present moment, with no job between.
    await runner.query(`create view public_listing as
      select l.id, l.organisation_id, l.sku, l.title, l.title_en, l.description, l.description_en, l.category,
        l.kind, l.price_kind, l.price_min, l.price_max, l.unit, l.vat, l.min_order, l.min_quantity, l.lead_days,
        l.areas, l.cpv, l.example, l.published_at, l.updated_at, m.slug as supplier_slug, m.name as supplier_name,
        m.town as supplier_town, m.powiat as supplier_powiat, m.number as supplier_number,
        m.joined_on as supplier_joined_on
      from listing l join active_member m on m.organisation_id = l.organisation_id
      where l.state = 'published' and l.hidden_at is null`);
  }

  private async createListing(runner: QueryRunner): Promise<void> {
    await runner.query(`create table listing (
      id uuid not null constraint pk_listing primary key,
      organisation_id uuid not null,
      sku text,
      state text not null,
      title text not null,
      title_en text,
      description text,
      description_en text,
      category text,
      kind text not null,
      price_kind text not null,
      price_min numeric(18,6),
      price_max numeric(18,6),
      unit text,
      vat text,
      min_order text,
      min_quantity numeric(18,6),
      lead_days integer,
      areas text[] not null,
      cpv text,
      example boolean not null,
      version integer not null,
      index_version integer not null,
      hidden_at timestamptz,
      published_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint fk_listing_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_listing_category foreign key (category) references category,
      constraint fk_listing_cpv foreign key (cpv) references cpv,
      constraint ck_listing_state check (state in ('draft', 'published', 'paused', 'archived')),
      constraint ck_listing_kind check (kind in ('product', 'service')),
      constraint ck_listing_price_kind check (price_kind in ('fixed', 'from', 'range', 'on-request')),
      constraint ck_listing_vat check (vat in ('23', '8', '5', '0', 'zw', 'np')),
      constraint ck_listing_price check ((price_min > 0 or price_min is null)
        and (price_max > price_min or price_max is null)
        and (price_kind <> 'on-request' or price_min is null) and (price_kind = 'range' or price_max is null)),
      constraint ck_listing_complete check (state not in ('published', 'paused')
        or (category is not null and description is not null and cardinality(areas) > 0
          and (price_kind = 'on-request' or (price_min is not null and unit is not null and vat is not null
            and (price_kind <> 'range' or price_max is not null)))))
    )`);
    await runner.query(
      'create unique index uq_listing_organisation_id_sku on listing (organisation_id, sku) where sku is not null',
    );
    await runner.query('create index ix_listing_organisation_id on listing (organisation_id, state)');
    await runner.query(
      `create index ix_listing_published_at on listing (published_at, id) where state = 'published'`,
    );
    await runner.query('create index ix_listing_category on listing (category)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

const columnsOf = (rows: readonly (readonly [string, string, string])[]): string[][] =>
  [0, 1, 2].map((column) => rows.map((row) => row[column]!));
