import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OWN = `current_setting('app.scope', true) = 'system' or organisation_id = ${ME}`;

/** What a member can prove: certificates, permits, statuses, declarations, each with its dates. */
export class Evidence1764100400000 implements MigrationInterface {
  name = 'Evidence1764100400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table evidence (
      id uuid not null constraint pk_evidence primary key,
      organisation_id uuid not null,
      kind text not null,
      title text,
      number text,
      issuer text,
      issued_on date,
      valid_from date not null,
      valid_until date,
      scope text,
      share integer,
      disclosure text not null,
      file_id uuid,
      version integer not null,
      declared_at timestamptz not null,
      declared_by uuid,
      verified_at timestamptz,
      verified_by uuid,
      verified_for uuid,
      constraint fk_evidence_organisation_id foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_evidence_file_id foreign key (file_id) references stored_file,
      constraint fk_evidence_declared_by foreign key (declared_by) references account on delete set null,
      constraint fk_evidence_verified_by foreign key (verified_by) references account on delete set null,
      constraint fk_evidence_verified_for foreign key (verified_for) references organisation,
      constraint ck_evidence_kind check (kind in ('social-enterprise', 'sheltered-workshop', 'public-benefit',
        'pro-social-mark', 'reserved-share', 'certificate', 'permit', 'licence', 'insurance', 'register', 'reference',
        'statement')),
      constraint ck_evidence_disclosure check (disclosure in ('all', 'facts', 'none')),
      constraint ck_evidence_dates check (valid_until >= valid_from),
      constraint ck_evidence_share check ((kind = 'reserved-share') = (share is not null) and share between 1 and 100),
      constraint ck_evidence_verified check ((verified_at is null) = (verified_for is null))
    )`);
    await runner.query('create index ix_evidence_organisation_id on evidence (organisation_id, valid_from)');
    await runner.query('create index ix_evidence_valid_until on evidence (valid_until)');
    await runner.query('create unique index uq_evidence_file_id on evidence (file_id)');

    await runner.query('alter table evidence enable row level security');
    await runner.query('alter table evidence force row level security');
    // What its member shows is public; the rest is seen, and all of it changed, by its own people alone (§5.1).
    await runner.query(
      `create policy app_evidence_read on evidence for select using (${OWN} or disclosure <> 'none')`,
    );
    await runner.query(`create policy app_evidence_insert on evidence for insert with check (${OWN})`);
    await runner.query(`create policy app_evidence_update on evidence for update using (${OWN})`);
    await runner.query(`create policy app_evidence_delete on evidence for delete using (${OWN})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
