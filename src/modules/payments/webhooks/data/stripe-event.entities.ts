import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That something changed at Stripe, once; what it has become is asked there. Kept to know it when it comes again. */
@Entity('stripe_event')
@Index('ix_stripe_event_received_at', ['receivedAt'])
export class StripeEventRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') accountId!: string;
  @Column('text') type!: string;
  @Column('text') objectId!: string;
  /** Of refunds, charges and chargebacks: the payment that they belong to. */
  @Column('text', { nullable: true }) paymentId!: string | null;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz') receivedAt!: Date;
}

/** Until when an account's events have been compared with what came by webhook. */
@Entity('stripe_reconciliation')
export class StripeReconciliationRow {
  @PrimaryColumn('text') accountId!: string;
  @Column('timestamptz') eventsUntil!: Date;
}

export const stripeEventEntities = [StripeEventRow, StripeReconciliationRow];
