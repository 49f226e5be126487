import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import type { Channel, Slot } from '../domain/touch.js';

/** For how many days a touch may be behind an inquiry, from a day on. A change is a new row. */
@Entity('touch_window')
@Check('ck_touch_window_days', 'days between 1 and 365')
export class TouchWindowRow {
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') days!: number;
}

/** A campaign's link that a signed-in person followed; their own, kept for as long as its retention term says. */
@Entity('account_touch')
@Index('ix_account_touch_touched_at', ['touchedAt'])
@Check('ck_account_touch_token', 'length(token) <= 200')
export class AccountTouch {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @PrimaryColumn('text') token!: string;
  /** When the campaign was shown, to the minute. */
  @Column('timestamptz') touchedAt!: Date;
}

/**
 * An inquiry that a campaign brought, by its first and its last known touch, and what came of it: a read model.
 * The asked supplier sees its own; others learn sums (`campaign_yield`).
 */
@Entity('attribution')
@Index('ix_attribution_last_campaign_id', ['lastCampaignId'])
@Index('ix_attribution_first_campaign_id', ['firstCampaignId'])
@Index('ix_attribution_supplier_id', ['supplierId'])
@Check('ck_attribution_touches', 'first_at <= last_at')
@Check('ck_attribution_contract', '(contract_id is null) = (awarded_at is null)')
@Check(
  'ck_attribution_outcome',
  'num_nonnulls(completed_at, ended_at) <= case when contract_id is null then 0 else 1 end',
)
export class Attribution {
  @ForeignKey('inquiry')
  @PrimaryColumn('uuid')
  inquiryId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  @ForeignKey('campaign')
  @Column('uuid')
  firstCampaignId!: string;
  @Column('text') firstChannel!: Channel;
  @Column('text', { nullable: true }) firstSlot!: Slot | null;
  @Column('timestamptz') firstAt!: Date;
  /** Whose report counts the inquiry. */
  @ForeignKey('campaign')
  @Column('uuid')
  lastCampaignId!: string;
  @Column('text') lastChannel!: Channel;
  @Column('text', { nullable: true }) lastSlot!: Slot | null;
  @Column('timestamptz') lastAt!: Date;
  /** Of the listing that was asked about; null when a profile was. */
  @Column('text', { nullable: true }) category!: string | null;
  /** TERYT code of the powiat of the buyer's seat; null when unknown. */
  @Column('text', { nullable: true }) area!: string | null;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) quotedAt!: Date | null;
  @ForeignKey('contract')
  @Column('uuid', { nullable: true })
  contractId!: string | null;
  @Column('timestamptz', { nullable: true }) awardedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** A supplier's part of the net value of the contract, in grosze. */
@Entity('attribution_value')
@Index('ix_attribution_value_organisation_id', ['organisationId'])
@Check('ck_attribution_value_net', 'net >= 0')
export class AttributionValue {
  @ForeignKey('attribution', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  inquiryId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('bigint', { transformer: safeInteger }) net!: number;
}

export const attributionEntities = [TouchWindowRow, AccountTouch, Attribution, AttributionValue];
