import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a supplier answered an inquiry, as an event told. Ids alone: the inquiry is another module's. */
@Entity('track_answer')
@Index('ix_track_answer_supplier_id', ['supplierId', 'answeredAt'])
@Check('ck_track_answer_order', 'answered_at >= sent_at')
export class TrackAnswer {
  @PrimaryColumn('uuid') inquiryId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  supplierId!: string;
  @Column('timestamptz') sentAt!: Date;
  @Column('timestamptz') answeredAt!: Date;
}

/** That a contract was completed, as its buyer confirmed. */
@Entity('track_completion')
@Index('ix_track_completion_supplier_id', ['supplierId', 'completedAt'])
export class TrackCompletion {
  @PrimaryColumn('uuid') contractId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  supplierId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  buyerId!: string;
  @Column('timestamptz') completedAt!: Date;
}
