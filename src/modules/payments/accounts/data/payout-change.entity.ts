import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { payoutKinds, type PayoutKind } from '../../domain/payout-change.js';

/** A change of where an organisation's money goes, from the asking to its use or withdrawal. Stays on record. */
@Entity('payout_change')
@Index('uq_payout_change_open', ['organisationId', 'kind'], {
  unique: true,
  where: 'used_at is null and withdrawn_at is null',
})
@Index('ix_payout_change_organisation_id', ['organisationId', 'requestedAt'])
@Check('ck_payout_change_kind', `kind in (${payoutKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'ck_payout_change_usable_at',
  "usable_at >= requested_at + case when first then interval '0' else interval '72 hours' end",
)
@Check('ck_payout_change_first', 'not first or old_value is null')
@Check('ck_payout_change_confirmed', '(confirmed_at is null) = (confirmed_by_name is null)')
@Check('ck_payout_change_confirmed_by', 'confirmed_by <> requested_by')
@Check('ck_payout_change_withdrawn', '(withdrawn_at is null) = (withdrawn_by_name is null)')
@Check('ck_payout_change_used_at', 'used_at >= usable_at')
@Check('ck_payout_change_ended', 'used_at is null or withdrawn_at is null')
export class PayoutChangeRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') kind!: PayoutKind;
  /** There never was one of its kind: it diverts nothing and need not wait. */
  @Column('boolean') first!: boolean;
  /** What was in use when it was asked for; null for nothing. */
  @Column('text', { nullable: true }) oldValue!: string | null;
  /** 26 digits of an account, or the id of a Stripe account. */
  @Column('text') newValue!: string;
  @Column('timestamptz') requestedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  requestedBy!: string | null;
  @Column('text') requestedByName!: string;
  @Column('timestamptz') usableAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;
  @Column('text', { nullable: true }) confirmedByName!: string | null;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawnByName!: string | null;
}
