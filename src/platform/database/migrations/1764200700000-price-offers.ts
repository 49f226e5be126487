import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OWN = `current_setting('app.scope', true) = 'system' or organisation_id = ${ME}`;
const TODAY = `(database_now() at time zone 'Europe/Warsaw')::date`;
/** The first instant of a day in Poland. */
const start = (day: string) => `((${day})::timestamp at time zone 'Europe/Warsaw')`;
/** From when an offer held, and until when. */
const BEGAN = `greatest(${start('o.starts_on')}, o.created_at)`;
const ENDED = `least(coalesce(o.ended_at, 'infinity'), ${start('o.ends_on + 1')})`;

/**
 * Dated lower prices of listings, and which prices the catalogue showed before: a price reduction is told together
 * with the lowest price of the 30 days before it (art. 4 of the act of 9 May 2014 on informing about prices).
 */
export class PriceOffers1764200700000 implements MigrationInterface {
  name = 'PriceOffers1764200700000';

  async up(runner: QueryRunner): Promise<void> {
    await this.keepHistory(runner);
    await this.createOffers(runner);
    await this.readOffers(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }

  private async keepHistory(runner: QueryRunner): Promise<void> {
    await runner.query(`create table listing_price_change (
      listing_id uuid not null,
      at timestamptz not null,
      price numeric(18,6),
      constraint pk_listing_price_change primary key (listing_id, at),
      constraint fk_listing_price_change_listing_id foreign key (listing_id) references listing on delete cascade
    )`);
    await runner.query(`create function keep_listing_price() returns trigger language plpgsql as $$
      declare
        shown numeric := case when new.state = 'published' then new.price_min end;
        before numeric := case when tg_op = 'UPDATE' and old.state = 'published' then old.price_min end;
      begin
        if shown is distinct from before then
          insert into listing_price_change (listing_id, at, price) values (new.id, database_now(), shown);
        end if;
        return null;
      end
    $$`);
    await runner.query(`create trigger keep_listing_price after insert or update of state, price_min on listing
      for each row execute function keep_listing_price()`);
    // What was before is not known: the present price has held since the listing was last changed at the least.
    await runner.query(`insert into listing_price_change (listing_id, at, price)
      select id, updated_at, price_min from listing where state = 'published' and price_min is not null`);
  }

  private async createOffers(runner: QueryRunner): Promise<void> {
    await runner.query(`create table price_offer (
      id uuid not null constraint pk_price_offer primary key,
      listing_id uuid not null,
      organisation_id uuid not null,
      kind text not null,
      basis_points integer,
      price numeric(18,6),
      starts_on date not null,
      ends_on date not null,
      min_quantity numeric(18,6),
      occasion uuid,
      version integer not null,
      created_by uuid,
      created_at timestamptz not null,
      ended_at timestamptz,
      constraint fk_price_offer_listing_id foreign key (listing_id) references listing on delete cascade,
      constraint fk_price_offer_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_price_offer_created_by foreign key (created_by) references account on delete set null,
      constraint ck_price_offer_kind check (kind in ('percent', 'price')),
      constraint ck_price_offer_amount check ((kind = 'percent') = (basis_points is not null)
        and (kind = 'price') = (price is not null) and basis_points between 1 and 9999 and price > 0),
      constraint ck_price_offer_dates check (ends_on >= starts_on),
      constraint ck_price_offer_min_quantity check (min_quantity > 0),
      constraint ex_price_offer_one exclude using gist
        (listing_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
    )`);
    await runner.query('create index ix_price_offer_listing_id on price_offer (listing_id, starts_on)');
    await runner.query('alter table price_offer enable row level security');
    await runner.query('alter table price_offer force row level security');
    // What the catalogue has shown is public; what is yet to come, or ended before it came, is its member's own.
    await runner.query(`create policy app_price_offer_read on price_offer for select using (${OWN}
      or (starts_on <= ${TODAY} and (ended_at is null or ended_at >= ${start('starts_on')})))`);
    await runner.query(`create policy app_price_offer_insert on price_offer for insert with check (${OWN})`);
    await runner.query(`create policy app_price_offer_update on price_offer for update using (${OWN})`);
  }

  private async readOffers(runner: QueryRunner): Promise<void> {
    // Rounded half up to a grosz, or to as many places as the regular price has.
    await runner.query(`create function reduced_price(kind text, basis_points integer, price numeric, regular numeric)
      returns numeric language sql immutable as $$
        select case kind when 'price' then price
          else round(regular * (10000 - basis_points) / 10000, greatest(2, scale(trim_scale(regular)))) end
    $$`);
    await runner.query(`create function lowest_price_before(listing uuid, moment timestamptz)
      returns numeric language sql stable as $$
        with span as (
          select c.price, greatest(c.at, moment - interval '30 days') as since,
            least(lead(c.at) over (order by c.at), moment) as until
          from listing_price_change c where c.listing_id = listing and c.at < moment
        ), held as (
          select s.price, s.since, s.until from span s where s.price is not null and s.since < s.until
        )
        select least(
          (select min(h.price) from held h),
          (select min(reduced_price(o.kind, o.basis_points, o.price, h.price)) from held h join price_offer o
             on o.listing_id = listing and ${BEGAN} < h.until and ${ENDED} > greatest(h.since, ${BEGAN})))
    $$`);
    await runner.query(`create view running_price_offer as
      select o.id, o.listing_id, o.organisation_id, r.price, l.price_min as regular,
        lowest_price_before(o.listing_id, ${BEGAN}) as lowest, l.unit, l.vat, o.min_quantity, o.starts_on, o.ends_on,
        o.occasion
      from price_offer o join listing l on l.id = o.listing_id
        cross join lateral (select reduced_price(o.kind, o.basis_points, o.price, l.price_min) as price) r
      where o.ended_at is null and ${TODAY} between o.starts_on and o.ends_on
        and l.price_kind in ('fixed', 'from') and r.price > 0 and r.price < l.price_min`);
  }
}
