import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../../platform/database/columns.js';
import type { Grosze } from '../../../../shared/money.js';
import type { ChargebackState, CheckoutState, OnlineRefundState } from '../domain/checkout-states.js';
import { stripeEventEntities } from '../../webhooks/data/stripe-event.entities.js';

/** One way to pay online, for one or more receivables of one buyer and one supplier; a trigger keeps what was agreed. */
@Entity('checkout')
@Index('uq_checkout_request_key', ['requestKey'], { unique: true })
@Index('uq_checkout_session_id', ['sessionId'], { unique: true })
@Index('uq_checkout_payment_id', ['paymentId'], { unique: true })
@Index('ix_checkout_opened_at', ['openedAt'], { where: "state in ('starting', 'open')" })
@Check('ck_checkout_state', "state in ('starting', 'open', 'paid', 'ended')")
@Check('ck_checkout_amount', 'amount > 0')
@Check('ck_checkout_currency', "currency = 'PLN'")
@Check('ck_checkout_session_id', "session_id is not null or state in ('starting', 'ended')")
@Check('ck_checkout_shut_out', "not shut_out or state = 'ended'")
@Check('ck_checkout_paid', "(state = 'paid') = (paid_at is not null)")
export class CheckoutRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  /** The supplier's own account at the gateway. */
  @Column('text') accountId!: string;
  /** The request that makes it at the gateway. */
  @ForeignKey('gateway_request')
  @Column('uuid')
  requestKey!: string;
  @Column('text') currency!: string;
  /** Grosze, the sum of its lines. */
  @Column('bigint', { transformer: safeInteger }) amount!: Grosze;
  @Column('text') state!: CheckoutState;
  /** The gateway's own id of it; null until it answered. */
  @Column('text', { nullable: true }) sessionId!: string | null;
  /** The gateway's id of the payment; null until somebody began to pay. */
  @Column('text', { nullable: true }) paymentId!: string | null;
  /** How it was paid, such as `blik`; null until it was. */
  @Column('text', { nullable: true }) method!: string | null;
  /** Ended because the supplier's account is no longer open to us: what was paid in the end is not known here. */
  @Column('boolean', { default: false }) shutOut!: boolean;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) paidAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
  @Column('text') openedByName!: string;
  /** Grows with each change, so that news fetched before another's change are fetched again. */
  @Column('integer') revision!: number;
}

@Entity('checkout_line')
@Index('uq_checkout_line_open', ['receivableId'], { unique: true, where: 'open' })
@Index('ix_checkout_line_receivable_id', ['receivableId'])
@Check('ck_checkout_line_amount', 'amount > 0')
export class CheckoutLineRow {
  @ForeignKey('checkout')
  @PrimaryColumn('uuid')
  checkoutId!: string;
  @ForeignKey('receivable')
  @PrimaryColumn('uuid')
  receivableId!: string;
  /** Grosze: what was owed when the checkout was opened. */
  @Column('bigint', { transformer: safeInteger }) amount!: Grosze;
  /** The buyer can still pay by it; of one receivable at most one. */
  @Column('boolean') open!: boolean;
}

/** What the supplier gave back of a payment online, with its reason. */
@Entity('online_refund')
@Index('uq_online_refund_request_key', ['requestKey'], { unique: true })
@Index('uq_online_refund_refund_id', ['refundId'], { unique: true })
@Index('ix_online_refund_checkout_id', ['checkoutId'])
@Check('ck_online_refund_state', "state in ('asked', 'sent', 'made', 'failed')")
@Check('ck_online_refund_amount', 'amount > 0 and lowers between 0 and amount')
export class OnlineRefundRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('checkout')
  @Column('uuid')
  checkoutId!: string;
  @ForeignKey('receivable')
  @Column('uuid')
  receivableId!: string;
  @Column('bigint', { transformer: safeInteger }) amount!: Grosze;
  /** How much less is asked for; the rest was paid too much. */
  @Column('bigint', { transformer: safeInteger }) lowers!: Grosze;
  @Column('text') reason!: string;
  @Column('text') state!: OnlineRefundState;
  /** The request that makes it at the gateway. */
  @ForeignKey('gateway_request')
  @Column('uuid')
  requestKey!: string;
  @Column('text', { nullable: true }) refundId!: string | null;
  @Column('timestamptz') askedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  askedBy!: string | null;
  @Column('text') askedByName!: string;
}

/** A bank that takes a payment back; the supplier answers in Stripe's own panel, by a day. */
@Entity('chargeback')
@Index('ix_chargeback_checkout_id', ['checkoutId'])
@Check('ck_chargeback_state', "state in ('open', 'answered', 'won', 'lost')")
@Check('ck_chargeback_amount', 'amount > 0')
export class ChargebackRow {
  /** The gateway's id of it. */
  @PrimaryColumn('text') id!: string;
  @ForeignKey('checkout')
  @Column('uuid')
  checkoutId!: string;
  @Column('bigint', { transformer: safeInteger }) amount!: Grosze;
  /** By the gateway's own name, such as `product_not_received`. */
  @Column('text') reason!: string;
  @Column('text') state!: ChargebackState;
  @Column('timestamptz', { nullable: true }) answerUntil!: Date | null;
  @Column('timestamptz') openedAt!: Date;
}

export const onlineEntities = [
  ...[CheckoutRow, CheckoutLineRow, OnlineRefundRow, ChargebackRow],
  ...stripeEventEntities,
];
