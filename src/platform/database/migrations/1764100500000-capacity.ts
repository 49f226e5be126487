import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** What members can still take on, month by month, and what awards have taken of it; seen by its owner alone. */
export class Capacity1764100500000 implements MigrationInterface {
  name = 'Capacity1764100500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table capacity (
      listing_id uuid not null constraint pk_capacity primary key,
      unit text not null,
      disclosure text not null,
      version integer not null,
      constraint fk_capacity_listing_id foreign key (listing_id) references listing,
      constraint ck_capacity_disclosure check (disclosure in ('none', 'rough', 'exact'))
    )`);
    await runner.query(`create table capacity_month (
      listing_id uuid not null,
      month date not null,
      free numeric(18,6),
      constraint pk_capacity_month primary key (listing_id, month),
      constraint fk_capacity_month_listing_id foreign key (listing_id) references capacity (listing_id),
      constraint ck_capacity_month_month check (extract(day from month) = 1),
      constraint ck_capacity_month_free check (free >= 0)
    )`);
    await this.createReservation(runner);
    await runner.query(`create table capacity_change (
      id uuid not null constraint pk_capacity_change primary key,
      listing_id uuid not null,
      month date not null,
      at timestamptz not null,
      cause text not null,
      free_before numeric(18,6),
      free_after numeric(18,6),
      account_id uuid,
      reservation_id uuid,
      constraint fk_capacity_change_listing_id_month
        foreign key (listing_id, month) references capacity_month (listing_id, month),
      constraint fk_capacity_change_account_id foreign key (account_id) references account on delete set null,
      constraint fk_capacity_change_reservation_id foreign key (reservation_id) references capacity_reservation,
      constraint ck_capacity_change_cause check (cause in ('edited', 'reserved', 'released')),
      constraint ck_capacity_change_reservation check ((cause = 'edited') = (reservation_id is null))
    )`);
    await runner.query('create index ix_capacity_change_listing_id on capacity_change (listing_id, at)');
    await this.secure(runner);
  }

  private async createReservation(runner: QueryRunner): Promise<void> {
    await runner.query(`create table capacity_reservation (
      id uuid not null constraint pk_capacity_reservation primary key,
      inquiry_id uuid not null,
      listing_id uuid not null,
      month date not null,
      amount numeric(18,6) not null,
      unit text not null,
      state text not null,
      reserved_at timestamptz not null,
      settled_at timestamptz,
      constraint fk_capacity_reservation_inquiry_id foreign key (inquiry_id) references inquiry,
      constraint fk_capacity_reservation_listing_id_month
        foreign key (listing_id, month) references capacity_month (listing_id, month),
      constraint ck_capacity_reservation_state check (state in ('reserved', 'used', 'released')),
      constraint ck_capacity_reservation_amount check (amount > 0),
      constraint ck_capacity_reservation_settled check ((state = 'reserved') = (settled_at is null))
    )`);
    // One award takes once of one listing in one month, whoever repeats it.
    await runner.query(`create unique index uq_capacity_reservation_inquiry_id_listing_id_month
      on capacity_reservation (inquiry_id, listing_id, month) where state <> 'released'`);
    await runner.query(
      'create index ix_capacity_reservation_listing_id on capacity_reservation (listing_id, month)',
    );
  }

  /** Without a policy for it nothing is deleted, and history is not rewritten. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['capacity', 'capacity_month', 'capacity_reservation', 'capacity_change']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    const owner = `(${SYSTEM} or exists (select from listing l
      where l.id = listing_id and l.organisation_id = ${ME}))`;
    for (const table of ['capacity', 'capacity_month']) {
      await runner.query(`create policy app_${table}_read on ${table} for select using ${owner}`);
      await runner.query(`create policy app_${table}_insert on ${table} for insert with check ${owner}`);
      await runner.query(`create policy app_${table}_update on ${table} for update using ${owner}`);
    }
    // Awards and contracts take and give back, never the owner's own hand.
    await runner.query(
      `create policy app_capacity_reservation_read on capacity_reservation for select using ${owner}`,
    );
    await runner.query(`create policy app_capacity_reservation_insert on capacity_reservation for insert
      with check (${SYSTEM})`);
    await runner.query(`create policy app_capacity_reservation_update on capacity_reservation for update
      using (${SYSTEM})`);
    await runner.query(`create policy app_capacity_change_read on capacity_change for select using ${owner}`);
    await runner.query(
      `create policy app_capacity_change_insert on capacity_change for insert with check ${owner}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
