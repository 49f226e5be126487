import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import type { ContractLine } from '../domain/agreement.js';
import { amendmentStates, type AmendmentState } from '../domain/amendment-states.js';
import type { PlannedPart } from '../domain/amendment.js';

/**
 * A change of a contract, proposed by one side and answered by the other. Accepted, it is the version of its number;
 * a trigger keeps what was proposed.
 */
@Entity('contract_amendment')
@Index('uq_contract_amendment_version', ['contractId', 'version'], {
  unique: true,
  where: "state = 'accepted'",
})
@Index('uq_contract_amendment_proposed', ['contractId'], { unique: true, where: "state = 'proposed'" })
@Index('ix_contract_amendment_contract_id', ['contractId', 'proposedAt'])
@Check('ck_contract_amendment_state', `state in (${amendmentStates.map((one) => `'${one}'`).join(', ')})`)
@Check('ck_contract_amendment_version', 'version > 1')
@Check('ck_contract_amendment_amounts', 'net >= 0 and vat >= 0 and gross = net + vat')
@Check('ck_contract_amendment_delivery', 'delivery_to >= delivery_from')
@Check(
  'ck_contract_amendment_answered',
  "num_nonnulls(answered_at, answered_for, answered_by_name) = case when state = 'proposed' then 0 else 3 end",
)
@Check('ck_contract_amendment_sides', "(answered_for = proposed_for) = (state = 'withdrawn')")
@Check('ck_contract_amendment_answer_text', "(answer_text is not null) = (state = 'refused')")
export class ContractAmendmentRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  /** The version that it makes when it is accepted; the contract as concluded is version 1. */
  @Column('integer') version!: number;
  @Column('text') state!: AmendmentState;
  @Column('text') reason!: string;
  @Column('jsonb') lines!: readonly ContractLine[];
  @Column('jsonb') parts!: readonly PlannedPart[];
  @Column('text') place!: string;
  @Column('date', { nullable: true }) deliveryFrom!: string | null;
  @Column('date', { nullable: true }) deliveryTo!: string | null;
  @Column('integer') paymentDays!: number;
  @Column('text', { nullable: true }) remarks!: string | null;
  /** Grosze, VAT counted per rate over the lines. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
  @Column('bigint', { transformer: safeInteger }) vat!: number;
  @Column('bigint', { transformer: safeInteger }) gross!: number;
  /** Of the canonical text of the version, which names the digest of the one before. */
  @Column('text') sha256!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  proposedFor!: string;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  proposedBy!: string | null;
  @Column('text') proposedByName!: string;
  @Column('timestamptz') proposedAt!: Date;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  answeredFor!: string | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
  @Column('text', { nullable: true }) answeredByName!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  /** Why it was refused. */
  @Column('text', { nullable: true }) answerText!: string | null;
}

export const amendmentEntities = [ContractAmendmentRow];
