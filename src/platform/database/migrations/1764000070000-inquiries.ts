import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Inquiries, whom they ask, and quotes in versions; seen by their two sides alone. */
export class Inquiries1764000070000 implements MigrationInterface {
  name = 'Inquiries1764000070000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.secureInquiries(runner);
    await this.secureQuotes(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table inquiry (
      id uuid not null constraint pk_inquiry primary key,
      kind text not null,
      buyer_id uuid not null,
      state text not null,
      subject text not null,
      need text not null,
      quantity numeric(18,6),
      unit text,
      place text not null,
      wanted_from date,
      wanted_to date,
      answer_by timestamptz not null,
      listing_id uuid,
      conversation_id uuid not null,
      created_by uuid,
      created_at timestamptz not null,
      sent_at timestamptz,
      cancel_reason text,
      version integer not null default 1,
      constraint uq_inquiry_id_buyer_id unique (id, buyer_id),
      constraint fk_inquiry_buyer_id foreign key (buyer_id) references organisation,
      constraint fk_inquiry_listing_id foreign key (listing_id) references listing,
      constraint fk_inquiry_conversation_id foreign key (conversation_id) references conversation,
      constraint fk_inquiry_created_by foreign key (created_by) references account on delete set null,
      constraint ck_inquiry_kind check (kind in ('direct')),
      constraint ck_inquiry_state check (state in ('draft', 'sent', 'quoted', 'awarded', 'refused',
        'declined', 'cancelled', 'expired')),
      constraint ck_inquiry_quantity check ((quantity is null) = (unit is null) and quantity > 0),
      constraint ck_inquiry_wanted check (wanted_to >= wanted_from),
      constraint ck_inquiry_sent_at check ((state = 'draft') = (sent_at is null))
    )`);
    await runner.query('create index ix_inquiry_buyer_id on inquiry (buyer_id, sent_at)');
    await runner.query(`create index ix_inquiry_answer_by on inquiry (answer_by) where state = 'sent'`);

    // The pair (inquiry, buyer) is a foreign key: nobody can invite to an inquiry of somebody else.
    await runner.query(`create table inquiry_invitation (
      inquiry_id uuid not null,
      supplier_id uuid not null,
      buyer_id uuid not null,
      invited_at timestamptz not null,
      seen_at timestamptz,
      declined_at timestamptz,
      decline_reason text,
      constraint pk_inquiry_invitation primary key (inquiry_id, supplier_id),
      constraint uq_inquiry_invitation_inquiry_id_buyer_id_supplier_id unique (inquiry_id, buyer_id, supplier_id),
      constraint fk_inquiry_invitation_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_inquiry_invitation_inquiry_id_buyer_id
        foreign key (inquiry_id, buyer_id) references inquiry (id, buyer_id),
      constraint ck_inquiry_invitation_parties check (buyer_id <> supplier_id),
      constraint ck_inquiry_invitation_declined check ((declined_at is null) = (decline_reason is null))
    )`);
    await runner.query('create index ix_inquiry_invitation_supplier_id on inquiry_invitation (supplier_id)');

    await runner.query(`create table quote (
      id uuid not null constraint pk_quote primary key,
      inquiry_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid not null,
      state text not null,
      version integer not null default 0,
      revision integer not null default 1,
      disclosed_at timestamptz,
      reason text,
      created_at timestamptz not null,
      constraint fk_quote_inquiry_id_buyer_id_supplier_id foreign key (inquiry_id, buyer_id, supplier_id)
        references inquiry_invitation (inquiry_id, buyer_id, supplier_id),
      constraint ck_quote_state check (state in ('draft', 'submitted', 'withdrawn', 'accepted', 'refused',
        'expired')),
      constraint ck_quote_version check ((state = 'draft') = (version = 0))
    )`);
    await runner.query(
      'create unique index uq_quote_inquiry_id_supplier_id on quote (inquiry_id, supplier_id)',
    );
    await runner.query(
      `create unique index uq_quote_inquiry_id on quote (inquiry_id) where state = 'accepted'`,
    );
    await runner.query('create index ix_quote_supplier_id on quote (supplier_id)');

    await runner.query(`create table quote_version (
      quote_id uuid not null,
      number integer not null,
      submitted_at timestamptz,
      sha256 text,
      content text,
      valid_until date not null,
      payment_days integer not null,
      place text not null,
      delivery_from date,
      delivery_to date,
      remarks text,
      constraint pk_quote_version primary key (quote_id, number),
      constraint fk_quote_version_quote_id foreign key (quote_id) references quote,
      constraint ck_quote_version_payment_days check (payment_days between 0 and 60),
      constraint ck_quote_version_delivery check (delivery_to >= delivery_from),
      constraint ck_quote_version_submitted
        check ((submitted_at is null) = (sha256 is null) and (submitted_at is null) = (content is null))
    )`);
    await runner.query(`create table quote_line (
      quote_id uuid not null,
      version integer not null,
      position integer not null,
      name text not null,
      quantity numeric(18,6) not null,
      unit text not null,
      unit_price numeric(18,6) not null,
      vat text not null,
      net bigint not null,
      constraint pk_quote_line primary key (quote_id, version, position),
      constraint fk_quote_line_quote_id_version
        foreign key (quote_id, version) references quote_version (quote_id, number),
      constraint ck_quote_line_amounts check (quantity > 0 and unit_price >= 0 and net >= 0),
      constraint ck_quote_line_vat check (vat in ('23', '8', '5', '0', 'zw', 'np'))
    )`);
    for (const table of ['inquiry', 'inquiry_invitation', 'quote', 'quote_version', 'quote_line']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
  }

  private async secureInquiries(runner: QueryRunner): Promise<void> {
    const invited = `exists (select from inquiry_invitation i
      where i.inquiry_id = inquiry.id and i.supplier_id = ${ME})`;
    const sides = `${SYSTEM} or buyer_id = ${ME} or (state <> 'draft' and ${invited})`;
    await runner.query(`create policy app_inquiry_read on inquiry for select using (${sides})`);
    await runner.query(`create policy app_inquiry_insert on inquiry for insert
      with check (${SYSTEM} or buyer_id = ${ME})`);
    await runner.query(`create policy app_inquiry_update on inquiry for update using (${sides})`);

    const parties = `${SYSTEM} or ${ME} in (buyer_id, supplier_id)`;
    await runner.query(
      `create policy app_invitation_read on inquiry_invitation for select using (${parties})`,
    );
    await runner.query(`create policy app_invitation_insert on inquiry_invitation for insert
      with check (${SYSTEM} or buyer_id = ${ME})`);
    await runner.query(
      `create policy app_invitation_update on inquiry_invitation for update using (${parties})`,
    );
  }

  private async secureQuotes(runner: QueryRunner): Promise<void> {
    const readers = `${SYSTEM} or supplier_id = ${ME} or (buyer_id = ${ME} and disclosed_at is not null)`;
    await runner.query(`create policy app_quote_read on quote for select using (${readers})`);
    await runner.query(`create policy app_quote_insert on quote for insert
      with check (${SYSTEM} or supplier_id = ${ME})`);
    await runner.query(`create policy app_quote_update on quote for update using (${readers})`);

    // A quote that the reader may not see is not seen by the inner selects either.
    const written = `exists (select from quote q where q.id = quote_id and q.supplier_id = ${ME})`;
    const sent = `submitted_at is not null and exists (select from quote q where q.id = quote_id)`;
    await runner.query(`create policy app_version_read on quote_version for select
      using (${SYSTEM} or ${written} or (${sent}))`);
    await runner.query(`create policy app_version_insert on quote_version for insert
      with check (${SYSTEM} or ${written})`);
    // Only the author changes a version, and only before it is sent: what was sent stays as it was.
    await runner.query(`create policy app_version_update on quote_version for update
      using (submitted_at is null and ${written}) with check (${written})`);

    const version = (more: string) => `exists (select from quote_version v
      where v.quote_id = quote_line.quote_id and v.number = quote_line.version ${more})`;
    const open = version(`and v.submitted_at is null and exists (select from quote q
      where q.id = v.quote_id and q.supplier_id = ${ME})`);
    await runner.query(
      `create policy app_line_read on quote_line for select using (${SYSTEM} or ${version('')})`,
    );
    await runner.query(
      `create policy app_line_insert on quote_line for insert with check (${SYSTEM} or ${open})`,
    );
    await runner.query(`create policy app_line_delete on quote_line for delete using (${open})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
