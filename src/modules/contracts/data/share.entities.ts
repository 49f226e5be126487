import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { shareStates, type ShareState } from '../domain/share-states.js';

const live = "state in ('asked', 'confirmed')";

/**
 * What a partner does of a contract, and for how much. Triggers keep what was asked, let each answer for itself alone and
 * leave something of the contract to its lead.
 */
@Entity('contract_share')
@Index('uq_contract_share_live', ['contractId', 'partnerId'], { unique: true, where: live })
@Index('ix_contract_share_contract_id', ['contractId', 'askedAt'])
@Index('ix_contract_share_partner_id', ['partnerId', 'askedAt'])
@Check('ck_contract_share_state', `state in (${shareStates.map((one) => `'${one}'`).join(', ')})`)
@Check('ck_contract_share_parties', 'lead_id <> partner_id')
@Check('ck_contract_share_work', 'length(work) between 1 and 300')
@Check('ck_contract_share_net', 'net > 0')
@Check(
  'ck_contract_share_confirmed',
  "num_nonnulls(confirmed_at, confirmed_by_name) = case state when 'asked' then 0 when 'confirmed' then 2 else num_nonnulls(confirmed_at) * 2 end",
)
@Check(
  'ck_contract_share_ended',
  `num_nonnulls(ended_at, ended_by_name) = case when ${live} then 0 else 2 end`,
)
@Check('ck_contract_share_end_reason', "(end_reason is not null) = (state = 'declined')")
export class ContractShareRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  /** The contract's supplier: answers to the buyer, and is paid. */
  @ForeignKey('organisation')
  @Column('uuid')
  leadId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  partnerId!: string;
  @Column('text') state!: ShareState;
  @Column('text') work!: string;
  /** Grosze. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
  @Column('timestamptz') askedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  askedBy!: string | null;
  @Column('text') askedByName!: string;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;
  @Column('text', { nullable: true }) confirmedByName!: string | null;
  /** When it was declined, withdrawn or replaced. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('text', { nullable: true }) endedByName!: string | null;
  /** Why the partner declined. */
  @Column('text', { nullable: true }) endReason!: string | null;
}
