import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const OUTSIDE = `nullif(current_setting('app.outside', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

const secured = ['award', 'lot_decision', 'procedure_conclusion', 'bid_rating', 'clarification'];

/** What a buyer does with opened bids: marks them, asks about them, chooses by lots, or ends without a choice. */
export class Awards1764300400000 implements MigrationInterface {
  name = 'Awards1764300400000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createAwards(runner);
    await this.createJudging(runner);
    await this.secure(runner);
    await this.keepClarifications(runner);
  }

  private async createAwards(runner: QueryRunner): Promise<void> {
    await runner.query(`create table award (
      id uuid not null constraint pk_award primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      bid_id uuid not null,
      supplier_id uuid,
      outside_id uuid,
      lots integer[] not null,
      contract_id uuid,
      awarded_at timestamptz not null,
      outcome text,
      outcome_note text,
      outcome_at timestamptz,
      constraint fk_award_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint fk_award_bid_id foreign key (bid_id) references bid_opened,
      constraint fk_award_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_award_contract_id foreign key (contract_id) references contract,
      constraint ck_award_lots check (cardinality(lots) > 0),
      constraint ck_award_author check ((supplier_id is null) <> (outside_id is null)),
      constraint ck_award_contract check (contract_id is null or supplier_id is not null),
      constraint ck_award_outcome check (outcome in ('signed-elsewhere', 'not-signed')),
      constraint ck_award_outcome_at check ((outcome is null) = (outcome_at is null)
        and (outcome_note is null or outcome is not null))
    )`);
    await runner.query('create index ix_award_procedure_id on award (procedure_id)');
    await runner.query('create index ix_award_bid_id on award (bid_id)');
    await runner.query('create index ix_award_supplier_id on award (supplier_id)');
    await runner.query(`create table lot_decision (
      procedure_id uuid not null,
      lot integer not null,
      buyer_id uuid not null,
      bid_id uuid,
      award_id uuid,
      justification text not null,
      decided_by uuid,
      decided_at timestamptz not null,
      constraint pk_lot_decision primary key (procedure_id, lot),
      constraint fk_lot_decision_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint fk_lot_decision_bid_id foreign key (bid_id) references bid_opened,
      constraint fk_lot_decision_award_id foreign key (award_id) references award,
      constraint fk_lot_decision_decided_by foreign key (decided_by) references account on delete set null,
      constraint ck_lot_decision_lot check (lot > 0),
      constraint ck_lot_decision_award check ((bid_id is null) = (award_id is null))
    )`);
    await runner.query('create index ix_lot_decision_award_id on lot_decision (award_id)');
    await runner.query(`create table procedure_conclusion (
      procedure_id uuid not null constraint pk_procedure_conclusion primary key,
      buyer_id uuid not null,
      summary text not null,
      concluded_at timestamptz not null,
      constraint fk_procedure_conclusion_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id)
    )`);
  }

  private async createJudging(runner: QueryRunner): Promise<void> {
    await runner.query(`create table bid_rating (
      bid_id uuid not null,
      criterion_id text not null,
      procedure_id uuid not null,
      buyer_id uuid not null,
      rating integer not null,
      reason text not null,
      rated_at timestamptz not null,
      constraint pk_bid_rating primary key (bid_id, criterion_id),
      constraint fk_bid_rating_bid_id foreign key (bid_id) references bid_opened,
      constraint fk_bid_rating_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint ck_bid_rating_rating check (rating between 0 and 10)
    )`);
    await runner.query('create index ix_bid_rating_procedure_id on bid_rating (procedure_id)');
    await runner.query(`create table clarification (
      id uuid not null constraint pk_clarification primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      bid_id uuid not null,
      supplier_id uuid,
      outside_id uuid,
      question text not null,
      asked_at timestamptz not null,
      answer_until date not null,
      answer text,
      answered_at timestamptz,
      constraint fk_clarification_procedure_id_buyer_id foreign key (procedure_id, buyer_id)
        references procedure (id, buyer_id),
      constraint fk_clarification_bid_id foreign key (bid_id) references bid_opened,
      constraint fk_clarification_supplier_id foreign key (supplier_id) references organisation,
      constraint ck_clarification_author check ((supplier_id is null) <> (outside_id is null)),
      constraint ck_clarification_answered check ((answer is null) = (answered_at is null))
    )`);
    await runner.query('create index ix_clarification_bid_id on clarification (bid_id)');
    await runner.query('create index ix_clarification_procedure_id on clarification (procedure_id)');
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
    const buyer = `${SYSTEM} or buyer_id = ${ME}`;
    const bidder = `supplier_id = ${ME} or outside_id = ${OUTSIDE}`;
    await policy('award', 'select using', `${buyer} or ${bidder}`);
    await policy('award', 'insert with check', buyer);
    await policy('award', 'update using', buyer);
    // What was decided is read by those whose bids were opened; the inner select stands under their policies.
    await policy(
      'lot_decision',
      'select using',
      `${buyer} or exists (select from bid_opened b where b.procedure_id = lot_decision.procedure_id and (${bidder}))`,
    );
    await policy('lot_decision', 'insert with check', buyer);
    // To take out the name of an erased person, and nothing else.
    await policy('lot_decision', 'update using', SYSTEM);
    await policy('procedure_conclusion', 'select using', buyer);
    await policy('procedure_conclusion', 'insert with check', buyer);
    await policy('bid_rating', 'select using', buyer);
    await policy('bid_rating', 'insert with check', buyer);
    await policy('bid_rating', 'update using', buyer);
    await policy('clarification', 'select using', `${buyer} or ${bidder}`);
    await policy('clarification', 'insert with check', buyer);
    await policy('clarification', 'update using', `${SYSTEM} or ${bidder}`);
  }

  /** A question stays as it was asked and an answer as it was given, even if the program should err. */
  private async keepClarifications(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_clarification() returns trigger language plpgsql as $$
      begin
        if old.answer is not null or (new.id, new.procedure_id, new.bid_id, new.question, new.asked_at, new.answer_until)
            is distinct from (old.id, old.procedure_id, old.bid_id, old.question, old.asked_at, old.answer_until) then
          raise exception 'What was asked and answered does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(
      `create trigger keep_clarification before update on clarification for each row execute function keep_clarification()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
