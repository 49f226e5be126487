import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { cancelCauses, declineCauses, type CancelCause, type DeclineCause } from '../domain/causes.js';
import {
  inquiryKinds,
  inquiryStates,
  type InquiryKind,
  type InquiryState,
} from '../domain/inquiry-states.js';

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** A buyer's need, asked of one or more suppliers. Readable by the buyer and, once sent, by those asked. */
@Entity('inquiry')
@Unique('uq_inquiry_id_buyer_id', ['id', 'buyerId'])
@Index('ix_inquiry_buyer_id', ['buyerId', 'sentAt'])
@Index('ix_inquiry_answer_by', ['answerBy'], { where: "state = 'sent'" })
@Check('ck_inquiry_kind', oneOf('kind', inquiryKinds))
@Check('ck_inquiry_state', oneOf('state', inquiryStates))
@Check('ck_inquiry_quantity', '(quantity is null) = (unit is null) and quantity > 0')
@Check('ck_inquiry_wanted', 'wanted_to >= wanted_from')
@Check('ck_inquiry_cancel_cause', oneOf('cancel_cause', cancelCauses))
@Check('ck_inquiry_sent_at', "(state = 'draft') = (sent_at is null)")
@Check(
  'ck_inquiry_touch',
  'length(first_touch) <= 200 and length(last_touch) <= 200 and (first_touch is null) = (last_touch is null)',
)
export class InquiryRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: InquiryKind;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  @Column('text') state!: InquiryState;
  @Column('text') subject!: string;
  @Column('text') need!: string;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) quantity!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text') place!: string;
  @Column('date', { nullable: true }) wantedFrom!: string | null;
  @Column('date', { nullable: true }) wantedTo!: string | null;
  /** Until when suppliers may answer. */
  @Column('timestamptz') answerBy!: Date;
  /** The listing that it was asked from; null when asked from a profile. */
  @ForeignKey('listing')
  @Column('uuid', { nullable: true })
  listingId!: string | null;
  @ForeignKey('conversation')
  @Column('uuid')
  conversationId!: string;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  @Column('text', { nullable: true }) cancelCause!: CancelCause | null;
  /** Marks of the links by which the asker first and last came; their maker reads them, nobody is shown them. */
  @Column('text', { nullable: true }) firstTouch!: string | null;
  @Column('text', { nullable: true }) lastTouch!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** A supplier that was asked. The buyer stands here too, so that row security needs no look at the inquiry. */
@Entity('inquiry_invitation')
@ForeignKey('inquiry', ['inquiryId', 'buyerId'], ['id', 'buyerId'])
@Unique('uq_inquiry_invitation_inquiry_id_buyer_id_supplier_id', ['inquiryId', 'buyerId', 'supplierId'])
@Index('ix_inquiry_invitation_supplier_id', ['supplierId'])
@Check('ck_inquiry_invitation_parties', 'buyer_id <> supplier_id')
@Check('ck_inquiry_invitation_decline_cause', oneOf('decline_cause', declineCauses))
@Check('ck_inquiry_invitation_acknowledged', '(acknowledged_at is null) = (answer_promised_on is null)')
@Check('ck_inquiry_invitation_declined', '(declined_at is null) = (decline_reason is null)')
export class InquiryInvitationRow {
  @PrimaryColumn('uuid') inquiryId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  supplierId!: string;
  @Column('uuid') buyerId!: string;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz', { nullable: true }) seenAt!: Date | null;
  /** The supplier said that it will answer, and by which day. */
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  @Column('date', { nullable: true }) answerPromisedOn!: string | null;
  @Column('timestamptz', { nullable: true }) declinedAt!: Date | null;
  @Column('text', { nullable: true }) declineReason!: string | null;
  @Column('text', { nullable: true }) declineCause!: DeclineCause | null;
}
