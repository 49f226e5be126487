import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OUTSIDE = `nullif(current_setting('app.outside', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

const secured = [
  'bid',
  'bid_version',
  'bid_file',
  'bid_opened',
  'bid_rule',
  'procedure_opening',
  'procedure_seal',
  'organisation_seal',
];

/** Sealed bids: unreadable, and but for their number unknown, to all but their authors until the opening. */
export class Bids1764300300000 implements MigrationInterface {
  name = 'Bids1764300300000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createSeals(runner);
    await this.createBids(runner);
    await this.createOpenings(runner);
    await this.secure(runner);
    await this.keepWhatWasSent(runner);
  }

  private async createSeals(runner: QueryRunner): Promise<void> {
    await runner.query(`create table procedure_seal (
      procedure_id uuid not null constraint pk_procedure_seal primary key,
      public_key bytea not null,
      private_key text not null,
      key_mark text not null,
      constraint fk_procedure_seal_procedure_id foreign key (procedure_id) references procedure,
      constraint ck_procedure_seal_public_key check (length(public_key) = 32)
    )`);
    await runner.query(`create table organisation_seal (
      organisation_id uuid not null constraint pk_organisation_seal primary key,
      public_key bytea not null,
      private_key text not null,
      constraint fk_organisation_seal_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_organisation_seal_public_key check (length(public_key) = 32)
    )`);
  }

  private async createBids(runner: QueryRunner): Promise<void> {
    await runner.query(`create table bid (
      id uuid not null constraint pk_bid primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid,
      outside_id uuid,
      version integer not null default 0,
      confirmed_version integer,
      withdrawn_at timestamptz,
      revision integer not null default 0,
      written_by uuid,
      created_at timestamptz not null,
      constraint uq_bid_procedure_id_supplier_id unique (procedure_id, supplier_id),
      constraint uq_bid_procedure_id_outside_id unique (procedure_id, outside_id),
      constraint fk_bid_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint fk_bid_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_bid_written_by foreign key (written_by) references account on delete set null,
      constraint ck_bid_author check ((supplier_id is null) <> (outside_id is null) and buyer_id <> supplier_id),
      constraint ck_bid_version check (version >= 0 and (version = 0) = (confirmed_version is null)
        and (version > 0 or withdrawn_at is null))
    )`);
    await runner.query('create index ix_bid_supplier_id on bid (supplier_id)');
    await runner.query(`create table bid_version (
      bid_id uuid not null,
      number integer not null,
      procedure_version integer not null,
      sealed bytea not null,
      procedure_key bytea,
      author_key bytea not null,
      receipt text,
      submitted_at timestamptz,
      constraint pk_bid_version primary key (bid_id, number),
      constraint fk_bid_version_bid_id foreign key (bid_id) references bid,
      constraint ck_bid_version_submitted check ((submitted_at is null) = (procedure_key is null)
        and (submitted_at is null) = (receipt is null)),
      constraint ck_bid_version_number check (number > 0 and procedure_version > 0)
    )`);
    await runner.query(`create table bid_file (
      bid_id uuid not null,
      file_id uuid not null,
      sent boolean not null default false,
      constraint pk_bid_file primary key (bid_id, file_id),
      constraint fk_bid_file_bid_id foreign key (bid_id) references bid,
      constraint fk_bid_file_file_id foreign key (file_id) references stored_file
    )`);
    await runner.query('create index ix_bid_file_file_id on bid_file (file_id)');
    await runner.query(`create table bid_rule (
      organisation_id uuid not null constraint pk_bid_rule primary key,
      two_people boolean not null,
      constraint fk_bid_rule_organisation_id foreign key (organisation_id) references organisation
    )`);
  }

  private async createOpenings(runner: QueryRunner): Promise<void> {
    await runner.query(`create table procedure_opening (
      procedure_id uuid not null constraint pk_procedure_opening primary key,
      buyer_id uuid not null,
      opened_at timestamptz not null,
      opened_by uuid,
      by_timer boolean not null,
      opened jsonb not null,
      unconfirmed integer not null,
      constraint fk_procedure_opening_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint fk_procedure_opening_opened_by foreign key (opened_by) references account on delete set null,
      constraint ck_procedure_opening_by check (not by_timer or opened_by is null),
      constraint ck_procedure_opening_unconfirmed check (unconfirmed >= 0)
    )`);
    await runner.query(`create table bid_opened (
      bid_id uuid not null constraint pk_bid_opened primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid,
      outside_id uuid,
      version integer not null,
      procedure_version integer not null,
      submitted_at timestamptz not null,
      content jsonb not null,
      salt text not null,
      receipt text not null,
      constraint fk_bid_opened_bid_id_version foreign key (bid_id, version) references bid_version (bid_id, number),
      constraint fk_bid_opened_procedure_id foreign key (procedure_id) references procedure_opening,
      constraint ck_bid_opened_author check ((supplier_id is null) <> (outside_id is null))
    )`);
    await runner.query('create index ix_bid_opened_procedure_id on bid_opened (procedure_id)');
    await runner.query('create index ix_bid_opened_supplier_id on bid_opened (supplier_id)');
  }

  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of secured) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    const policy = (table: string, deed: string, condition: string) =>
      runner.query(`create policy app_${table}_${deed.split(' ')[0]} on ${table} for ${deed} (${condition})`);
    const author = `${SYSTEM} or supplier_id = ${ME} or outside_id = ${OUTSIDE}`;
    // Whether a bid is there is told to its buyer by the opening's row, which the system alone can make.
    const opened = `buyer_id = ${ME} and exists (select from procedure_opening o where o.procedure_id = bid.procedure_id)`;
    await policy('bid', 'select using', `${author} or (${opened})`);
    await policy('bid', 'insert with check', author);
    await policy('bid', 'update using', author);
    await policy('bid', 'delete using', SYSTEM);

    // The inner selects stand under the policies of `bid`; its buyer is not among the authors.
    for (const table of ['bid_version', 'bid_file']) {
      const sent = table === 'bid_version' ? 'submitted_at is not null' : 'sent';
      const own = `exists (select from bid b where b.id = ${table}.bid_id
        and (b.supplier_id = ${ME} or b.outside_id = ${OUTSIDE}))`;
      await policy(table, 'select using', `${SYSTEM} or ${own}`);
      await policy(table, 'insert with check', `${SYSTEM} or ${own}`);
      await policy(table, 'update using', `${SYSTEM} or ${own}`);
      await policy(table, 'delete using', `${SYSTEM} or (not (${sent}) and ${own})`);
    }
    await policy('bid_opened', 'select using', `${author} or buyer_id = ${ME}`);
    await policy('bid_opened', 'insert with check', SYSTEM);
    // Who was opened beside oneself is the buyer's to know; a bidder gets its part from the program.
    await policy('procedure_opening', 'select using', `${SYSTEM} or buyer_id = ${ME}`);
    await policy('procedure_opening', 'insert with check', SYSTEM);
    // An erased person's name goes; the trigger keeps the rest.
    await policy('procedure_opening', 'update using', SYSTEM);
    await policy('procedure_seal', 'select using', SYSTEM);
    await policy('procedure_seal', 'insert with check', SYSTEM);
    await policy('organisation_seal', 'select using', `${SYSTEM} or organisation_id = ${ME}`);
    await policy('organisation_seal', 'insert with check', `${SYSTEM} or organisation_id = ${ME}`);
    await policy('bid_rule', 'select using', `${SYSTEM} or organisation_id = ${ME}`);
    await policy('bid_rule', 'insert with check', `${SYSTEM} or organisation_id = ${ME}`);
    await policy('bid_rule', 'update using', `${SYSTEM} or organisation_id = ${ME}`);
  }

  /**
   * What was sent stays as it was, and what counts of a bid does not move from the deadline on, even if the program
   * should err. The scope is the system's only while the deadline is read, which some authors' scopes do not show.
   */
  private async keepWhatWasSent(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_sent_bid_version() returns trigger language plpgsql as $$
      begin
        if old.submitted_at is not null then
          raise exception 'What was sent does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_sent_bid_version before update on bid_version
      for each row execute function keep_sent_bid_version()`);
    await runner.query(`create function keep_opening() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'opened_by' <> to_jsonb(old) - 'opened_by' or new.opened_by is not null then
          raise exception 'What was opened does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_opening before update on procedure_opening
      for each row execute function keep_opening()`);
    await runner.query(`create function keep_bid() returns trigger language plpgsql as $$
      declare
        scope text := coalesce(current_setting('app.scope', true), '');
        taking boolean;
      begin
        if new.id <> old.id or new.procedure_id <> old.procedure_id or new.version < old.version
          or new.supplier_id is distinct from old.supplier_id or new.outside_id is distinct from old.outside_id then
          raise exception 'What was sent does not change' using errcode = 'check_violation';
        end if;
        if (new.version <> old.version or new.withdrawn_at is distinct from old.withdrawn_at
            or new.confirmed_version is distinct from old.confirmed_version) then
          perform set_config('app.scope', 'system', true);
          select p.state = 'published' and database_now() < p.deadline into taking
            from procedure p where p.id = new.procedure_id;
          perform set_config('app.scope', scope, true);
          if taking is distinct from true then
            raise exception 'The deadline of the procedure has passed' using errcode = 'check_violation';
          end if;
        end if;
        return new;
      end
    $$`);
    await runner.query(
      `create trigger keep_bid before update on bid for each row execute function keep_bid()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
