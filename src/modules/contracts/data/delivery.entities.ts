import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { deliveryStates, type DeliveryState } from '../domain/delivery-states.js';

/**
 * A delivery as recorded, and the buyer's answer, which makes it a protocol. Triggers keep what was recorded and
 * answered, and that no more is delivered than was agreed.
 */
@Entity('delivery')
@Index('uq_delivery_contract_id_number', ['contractId', 'number'], { unique: true })
@Check('ck_delivery_state', `state in (${deliveryStates.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_delivery_number', 'number > 0')
@Check(
  'ck_delivery_answered',
  "num_nonnulls(answered_at, answered_by_name, sha256) = case when state in ('recorded', 'withdrawn') then 0 else 3 end",
)
@Check('ck_delivery_answer_text', "(answer_text is null) = (state in ('recorded', 'withdrawn', 'accepted'))")
@Check('ck_delivery_due_on', "(due_on is not null) = (state in ('changes-requested', 'replaced'))")
@Check('ck_delivery_replaced_by', "(replaced_by is not null) = (state = 'replaced')")
export class DeliveryRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  /** From 1 within the contract. */
  @Column('integer') number!: number;
  @Column('text') state!: DeliveryState;
  @Column('date') deliveredOn!: string;
  @Column('text', { nullable: true }) remarks!: string | null;
  /** The message of the thread that carries its files; null without files. */
  @ForeignKey('message', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  messageId!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  /** The supplier; the buyer where one protocol of the whole completed the contract. */
  @ForeignKey('organisation')
  @Column('uuid')
  recordedFor!: string;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
  @Column('text') recordedByName!: string;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
  @Column('text', { nullable: true }) answeredByName!: string | null;
  /** The buyer's remarks, or what has to be changed. */
  @Column('text', { nullable: true }) answerText!: string | null;
  /** By when it has to be changed. */
  @Column('date', { nullable: true }) dueOn!: string | null;
  /** The delivery that came in its place. */
  @ForeignKey('delivery')
  @Column('uuid', { nullable: true })
  replacedBy!: string | null;
  /** Of the protocol. */
  @Column('text', { nullable: true }) sha256!: string | null;
}

@Entity('delivery_line')
@Check('ck_delivery_line_quantity', 'quantity > 0')
export class DeliveryLineRow {
  @ForeignKey('delivery')
  @PrimaryColumn('uuid')
  deliveryId!: string;
  /** Of the contract's line. */
  @PrimaryColumn('integer') position!: number;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
}

export const deliveryEntities = [DeliveryRow, DeliveryLineRow];
