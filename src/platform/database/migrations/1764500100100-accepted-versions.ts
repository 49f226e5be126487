import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who accepted a contract for its sides accept each later version of it too, every one of them once a version. */
export class AcceptedVersions1764500100100 implements MigrationInterface {
  name = 'AcceptedVersions1764500100100';

  async up(runner: QueryRunner): Promise<void> {
    for (const [index, column] of [
      ['person', 'binding_person_id'],
      ['account', 'accepted_by'],
    ] as const) {
      await runner.query(`drop index uq_contract_acceptance_${index}`);
      await runner.query(`create unique index uq_contract_acceptance_${index}
        on contract_acceptance (contract_id, organisation_id, ${column}, sha256)`);
    }
    await this.moveVersion(runner);
  }

  /** A version that an award's contract goes on to has the words of both sides, unless a signed copy stands for them. */
  private async moveVersion(runner: QueryRunner): Promise<void> {
    const moving = `'{state,version,in_force_at,completed_at,ended_at,ended_by,end_reason,accepted_by}'::text[]`;
    const bySides = (
      sha256: string,
    ) => `2 > (select count(distinct a.organisation_id) from contract_acceptance a
      where a.contract_id = new.id and a.sha256 = ${sha256} and a.organisation_id in (new.buyer_id, new.supplier_id))`;
    const noCopy = `not exists (
      select from contract_signed_copy s where s.contract_id = new.id and s.state = 'confirmed')`;
    await runner.query(`create or replace function keep_agreed_contract() returns trigger language plpgsql as $$
      declare amended text;
      begin
        if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
          raise exception 'What a contract agreed on does not change' using errcode = 'check_violation';
        end if;
        if new.version <> old.version then
          select v.sha256 into amended from contract_amendment v
            where v.contract_id = new.id and v.version = new.version and v.state = 'accepted';
          if new.version <> old.version + 1 or amended is null
            or (new.award_id is not null and ${noCopy} and ${bySides('amended')}) then
            raise exception 'A contract changes when both sides say so' using errcode = 'check_violation';
          end if;
        end if;
        if old.in_force_at is null and new.in_force_at is not null and ${noCopy} and ${bySides('new.sha256')} then
          raise exception 'A contract comes in force when both sides accept it' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
