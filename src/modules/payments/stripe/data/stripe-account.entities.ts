import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../../platform/database/columns.js';
import { feeKinds, feeSources, type FeeKind, type FeeSource } from '../domain/gateway-fee.js';
import type { GatewayAccount } from '../payment-gateway.js';

/**
 * An organisation's own account at Stripe, with what Stripe said of it when it was last asked. In use from `usedAt`
 * to `endedAt`; one that was made and never used waits for its change to be allowed, or was given up.
 */
@Entity('stripe_account')
@Index('uq_stripe_account_used', ['organisationId', 'livemode'], {
  unique: true,
  where: 'used_at is not null and ended_at is null',
})
@Index('ix_stripe_account_organisation_id', ['organisationId'])
@Index('uq_stripe_account_request_key', ['requestKey'], { unique: true })
@Check('ck_stripe_account_ended_at', 'ended_at is null or used_at is not null and ended_at >= used_at')
export class StripeAccountRow {
  @PrimaryColumn('text') accountId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** What asked for it to be made. */
  @ForeignKey('gateway_request')
  @Column('uuid')
  requestKey!: string;
  /** Takes real money. */
  @Column('boolean') livemode!: boolean;
  @Column('boolean') chargesEnabled!: boolean;
  @Column('boolean') payoutsEnabled!: boolean;
  @Column('boolean') detailsSubmitted!: boolean;
  @Column('jsonb') methods!: GatewayAccount['methods'];
  /** By Stripe's names; nothing of what was filled in. */
  @Column('jsonb') due!: readonly string[];
  @Column('jsonb') pastDue!: readonly string[];
  @Column('jsonb') pending!: readonly string[];
  @Column('timestamptz', { nullable: true }) deadline!: Date | null;
  @Column('text', { nullable: true }) disabledReason!: string | null;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz') fetchedAt!: Date;
  /** Since when Stripe refuses us the account; null while it is open to us. */
  @Column('timestamptz', { nullable: true }) shutOutAt!: Date | null;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** What Stripe takes, each price from a day on and with the day on which it was compared. */
@Entity('gateway_fee')
@Check('ck_gateway_fee_kind', `kind in (${feeKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check('ck_gateway_fee_amounts', 'basis_points >= 0 and fixed >= 0')
@Check('ck_gateway_fee_source', `source in (${feeSources.map((source) => `'${source}'`).join(', ')})`)
export class GatewayFeeRow {
  @PrimaryColumn('text') kind!: FeeKind;
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') basisPoints!: number;
  @Column('bigint', { transformer: safeInteger }) fixed!: number;
  @Column('date') checkedOn!: string;
  @Column('text') source!: FeeSource;
}
