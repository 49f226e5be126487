import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Sealed procedures: what a buyer asks of many at once, in versions, and whom it asks. */
export class Procedures1764300100000 implements MigrationInterface {
  name = 'Procedures1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createProcedures(runner);
    await this.createInvitations(runner);
    await this.createRules(runner);
    await this.secure(runner);
    await this.keepWhatWasPublished(runner);
    await this.showToEverybody(runner);
  }

  private async createProcedures(runner: QueryRunner): Promise<void> {
    await runner.query(`create table procedure (
      id uuid not null constraint pk_procedure primary key,
      number text constraint uq_procedure_number unique,
      kind text not null,
      buyer_id uuid not null,
      recipient_id uuid,
      state text not null,
      subject text not null,
      case_number text,
      cpv text[] not null,
      categories text[] not null,
      areas text[] not null,
      openness text not null,
      questions_until timestamptz,
      deadline timestamptz,
      opens_at timestamptz,
      version integer not null default 0,
      revision integer not null default 1,
      shows_rank boolean not null,
      to_invite integer,
      created_by uuid,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      published_at timestamptz,
      opened_at timestamptz,
      decided_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text,
      first_touch text,
      last_touch text,
      constraint uq_procedure_id_buyer_id unique (id, buyer_id),
      constraint fk_procedure_buyer_id foreign key (buyer_id) references organisation,
      constraint fk_procedure_recipient_id foreign key (recipient_id) references organisation,
      constraint fk_procedure_created_by foreign key (created_by) references account on delete set null,
      constraint ck_procedure_kind check (kind in ('consultation', 'quotation')),
      constraint ck_procedure_state check (state in ('draft', 'published', 'opened', 'decided', 'concluded',
        'cancelled')),
      constraint ck_procedure_openness check (openness in ('invited', 'members')),
      constraint ck_procedure_published check ((state = 'draft') = (published_at is null)
        and (state = 'draft') = (number is null) and (state = 'draft') = (version = 0)),
      constraint ck_procedure_times check ((state = 'draft') = (deadline is null)
        and (state = 'draft') = (opens_at is null) and opens_at >= deadline and questions_until <= deadline),
      constraint ck_procedure_opened check (state not in ('opened', 'decided', 'concluded') or opened_at is not null),
      constraint ck_procedure_decided check ((state in ('decided', 'concluded')) = (decided_at is not null)),
      constraint ck_procedure_cancelled check ((state = 'cancelled') = (cancelled_at is not null)
        and (state = 'cancelled') = (cancel_reason is not null)),
      constraint ck_procedure_to_invite check (to_invite > 0),
      constraint ck_procedure_touch check (length(first_touch) <= 200 and length(last_touch) <= 200
        and (first_touch is null) = (last_touch is null))
    )`);
    await runner.query('create index ix_procedure_buyer_id on procedure (buyer_id, created_at)');
    await runner.query(
      `create index ix_procedure_opens_at on procedure (opens_at) where state = 'published'`,
    );
    await runner.query('create index ix_procedure_recipient_id on procedure (recipient_id)');

    await runner.query(`create table procedure_version (
      procedure_id uuid not null,
      number integer not null,
      content jsonb not null,
      sha256 text,
      reason text,
      published_at timestamptz,
      constraint pk_procedure_version primary key (procedure_id, number),
      constraint fk_procedure_version_procedure_id foreign key (procedure_id) references procedure on delete cascade,
      constraint ck_procedure_version_published check ((number = 0) = (published_at is null)
        and (number = 0) = (sha256 is null) and number >= 0 and (number > 1) = (reason is not null))
    )`);
    await runner.query(`create table procedure_figures (
      procedure_id uuid not null constraint pk_procedure_figures primary key,
      content jsonb not null,
      constraint fk_procedure_figures_procedure_id foreign key (procedure_id) references procedure on delete cascade
    )`);
    await runner.query(`create table procedure_file (
      procedure_id uuid not null,
      file_id uuid not null,
      position integer not null,
      added_in_version integer,
      constraint pk_procedure_file primary key (procedure_id, file_id),
      constraint fk_procedure_file_procedure_id foreign key (procedure_id) references procedure on delete cascade,
      constraint fk_procedure_file_file_id foreign key (file_id) references stored_file,
      constraint ck_procedure_file_added_in_version check (added_in_version > 0)
    )`);
    await runner.query('create index ix_procedure_file_file_id on procedure_file (file_id)');
    await runner.query(`create table procedure_counter (
      kind text not null,
      year integer not null,
      last integer not null,
      constraint pk_procedure_counter primary key (kind, year),
      constraint ck_procedure_counter_kind check (kind in ('consultation', 'quotation'))
    )`);
  }

  private async createInvitations(runner: QueryRunner): Promise<void> {
    // The pair (procedure, buyer) is a foreign key: nobody can invite to a procedure of somebody else.
    await runner.query(`create table procedure_invitation (
      id uuid not null constraint pk_procedure_invitation primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid,
      outside_id uuid,
      wave integer not null,
      why jsonb not null,
      invited_at timestamptz,
      seen_at timestamptz,
      declined_at timestamptz,
      decline_reason text,
      decline_cause text,
      reminded integer not null default 0,
      last_reminded_at timestamptz,
      constraint uq_procedure_invitation_procedure_id_supplier_id unique (procedure_id, supplier_id),
      constraint uq_procedure_invitation_procedure_id_outside_id unique (procedure_id, outside_id),
      constraint fk_procedure_invitation_procedure_id_buyer_id
        foreign key (procedure_id, buyer_id) references procedure (id, buyer_id) on delete cascade,
      constraint fk_procedure_invitation_supplier_id foreign key (supplier_id) references organisation,
      constraint ck_procedure_invitation_who check ((supplier_id is null) <> (outside_id is null)
        and buyer_id <> supplier_id),
      constraint ck_procedure_invitation_wave check (wave > 0),
      constraint ck_procedure_invitation_declined check ((declined_at is null) = (decline_reason is null)),
      constraint ck_procedure_invitation_reminded check (reminded between 0 and 2
        and (reminded = 0) = (last_reminded_at is null))
    )`);
    await runner.query(
      'create index ix_procedure_invitation_supplier_id on procedure_invitation (supplier_id)',
    );
  }

  /** Days and values that law and custom set, each from a day on. */
  private async createRules(runner: QueryRunner): Promise<void> {
    await runner.query(`create table procurement_rule (
      rule text not null,
      valid_from date not null,
      value bigint not null,
      constraint pk_procurement_rule primary key (rule, valid_from),
      constraint ck_procurement_rule_rule check (rule in ('consultation-days', 'quotation-days',
        'late-change-days', 'competitiveness-days', 'competitiveness-net', 'law-net')),
      constraint ck_procurement_rule_value check (value >= 0)
    )`);
    // Law: act of 25 July 2025 (Dz.U. 2025 poz. 1173); competitiveness rule of the EU funds 2021-2027.
    await runner.query(`insert into procurement_rule (rule, valid_from, value) values
      ('consultation-days', '2020-01-01', 1), ('quotation-days', '2020-01-01', 3),
      ('late-change-days', '2020-01-01', 3), ('competitiveness-days', '2020-01-01', 7),
      ('competitiveness-net', '2020-01-01', 5000000), ('competitiveness-net', '2025-03-25', 8000000),
      ('law-net', '2021-01-01', 13000000), ('law-net', '2026-01-01', 17000000)`);
  }

  private async secure(runner: QueryRunner): Promise<void> {
    const policy = (table: string, deed: string, condition: string) =>
      runner.query(`create policy app_${table}_${deed.split(' ')[0]} on ${table} for ${deed} (${condition})`);
    const tables = [
      'procedure',
      'procedure_version',
      'procedure_figures',
      'procedure_file',
      'procedure_invitation',
    ];
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    const buyer = `${SYSTEM} or buyer_id = ${ME}`;
    // Open to all members is public: who bids is another question, and the buyer's figures stand elsewhere.
    const invited = `exists (select from procedure_invitation i
      where i.procedure_id = procedure.id and i.supplier_id = ${ME} and i.invited_at is not null)`;
    const open = `openness = 'members'`;
    const readers = `${buyer} or (state <> 'draft' and (recipient_id = ${ME} or ${invited} or ${open}))`;
    await policy('procedure', 'select using', readers);
    await policy('procedure', 'insert with check', buyer);
    // Whoever reads may lock the row and wait for it, which needs this policy too; only the buyer changes it.
    await runner.query(`create policy app_procedure_update on procedure for update
      using (${readers}) with check (${buyer})`);
    await policy('procedure', 'delete using', `${SYSTEM} or (buyer_id = ${ME} and state = 'draft')`);

    // The inner selects stand under the policies of the table that they read.
    const of = (table: string, more = '') =>
      `exists (select from procedure p where p.id = ${table}.procedure_id ${more})`;
    const own = (table: string) => `${SYSTEM} or ${of(table, `and p.buyer_id = ${ME}`)}`;
    await policy(
      'procedure_version',
      'select using',
      `${own('procedure_version')} or (number > 0 and ${of('procedure_version')})`,
    );
    await policy('procedure_version', 'insert with check', own('procedure_version'));
    await policy('procedure_version', 'update using', own('procedure_version'));
    await policy('procedure_version', 'delete using', `number = 0 and (${own('procedure_version')})`);
    await policy('procedure_figures', 'select using', own('procedure_figures'));
    await policy('procedure_figures', 'insert with check', own('procedure_figures'));
    await policy('procedure_figures', 'update using', own('procedure_figures'));
    await policy(
      'procedure_file',
      'select using',
      `${own('procedure_file')} or (added_in_version is not null and ${of('procedure_file')})`,
    );
    await policy('procedure_file', 'insert with check', own('procedure_file'));
    await policy('procedure_file', 'update using', own('procedure_file'));
    await policy('procedure_file', 'delete using', `added_in_version is null and (${own('procedure_file')})`);

    const parties = `${buyer} or (supplier_id = ${ME} and invited_at is not null)`;
    await policy('procedure_invitation', 'select using', parties);
    await policy('procedure_invitation', 'insert with check', buyer);
    await policy('procedure_invitation', 'update using', parties);
    await policy('procedure_invitation', 'delete using', `invited_at is null and (${buyer})`);
  }

  /** What was published stays as it was, even if the program should err; only its course goes on. */
  private async keepWhatWasPublished(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_procedure() returns trigger language plpgsql as $$
      begin
        if new.id <> old.id or new.buyer_id <> old.buyer_id or new.created_at <> old.created_at
          or (old.state <> 'draft' and (new.state = 'draft' or new.kind <> old.kind or new.number <> old.number
            or new.published_at <> old.published_at or new.version < old.version or new.openness <> old.openness))
          or (old.opened_at is not null and (new.opened_at is distinct from old.opened_at
            or new.deadline <> old.deadline or new.opens_at <> old.opens_at or new.version <> old.version)) then
          raise exception 'What was published does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(
      `create trigger keep_procedure before update on procedure for each row execute function keep_procedure()`,
    );
    await runner.query(`create function keep_procedure_version() returns trigger language plpgsql as $$
      begin
        if old.number > 0 then
          raise exception 'What was published does not change' using errcode = 'check_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end
    $$`);
    await runner.query(`create trigger keep_procedure_version before update or delete on procedure_version
      for each row execute function keep_procedure_version()`);
  }

  /** What everybody may read of the procedures that are open to all members. */
  private async showToEverybody(runner: QueryRunner): Promise<void> {
    await runner.query(`create view public_procedure as
      select p.id, p.number, p.kind, p.state, p.buyer_id, o.name as buyer_name, o.kind as buyer_kind,
        o.town as buyer_town, p.subject, p.cpv, p.categories, p.areas, p.version, v.content, v.sha256,
        p.questions_until, p.deadline, p.opens_at, p.published_at, p.opened_at, p.decided_at, p.cancelled_at,
        p.cancel_reason
      from procedure p join organisation o on o.id = p.buyer_id
        join procedure_version v on v.procedure_id = p.id and v.number = p.version
      where p.state <> 'draft' and p.openness = 'members'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
