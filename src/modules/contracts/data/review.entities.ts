import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the buyer says of a completed contract, and the supplier's reply. A trigger keeps that it is of one. */
@Entity('contract_review')
@Index('uq_contract_review_contract_id', ['contractId'], { unique: true })
@Index('ix_contract_review_supplier_id', ['supplierId', 'writtenAt'])
@Check('ck_contract_review_parties', 'buyer_id <> supplier_id')
@Check('ck_contract_review_reply', 'num_nonnulls(reply, replied_at, reply_changed_at) in (0, 3)')
export class ContractReviewRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  /** As named in the contract. */
  @Column('text') buyerName!: string;
  @Column('boolean') onTime!: boolean;
  @Column('boolean') asAgreed!: boolean;
  @Column('boolean') orderAgain!: boolean;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('timestamptz') writtenAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  writtenBy!: string | null;
  @Column('text', { nullable: true }) reply!: string | null;
  @Column('timestamptz', { nullable: true }) repliedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) replyChangedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  repliedBy!: string | null;
  /** Hidden by the coordinator; null when it is not. */
  @Column('timestamptz', { nullable: true }) hiddenAt!: Date | null;
}

export const reviewEntities = [ContractReviewRow];
