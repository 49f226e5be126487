import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
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
 * What a campaign brought: an inquiry, or a procedure for each supplier that it asked, by its first and its last known
 * touch: a read model. The asked supplier sees its own; others learn sums (`campaign_yield`).
 */
@Entity('attribution')
@Unique('uq_attribution_inquiry_id', ['inquiryId'])
@Unique('uq_attribution_procedure_id_supplier_id', ['procedureId', 'supplierId'])
@Index('ix_attribution_last_campaign_id', ['lastCampaignId'])
@Index('ix_attribution_first_campaign_id', ['firstCampaignId'])
@Index('ix_attribution_supplier_id', ['supplierId'])
@Check('ck_attribution_touches', 'first_at <= last_at')
@Check('ck_attribution_asking', '(inquiry_id is null) <> (procedure_id is null)')
export class Attribution {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('inquiry')
  @Column('uuid', { nullable: true })
  inquiryId!: string | null;
  @ForeignKey('procedure')
  @Column('uuid', { nullable: true })
  procedureId!: string | null;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  @ForeignKey('campaign')
  @Column('uuid')
  firstCampaignId!: string;
  @Column('text') firstChannel!: Channel;
  @Column('text', { nullable: true }) firstSlot!: Slot | null;
  @Column('timestamptz') firstAt!: Date;
  /** Whose report counts it. */
  @ForeignKey('campaign')
  @Column('uuid')
  lastCampaignId!: string;
  @Column('text') lastChannel!: Channel;
  @Column('text', { nullable: true }) lastSlot!: Slot | null;
  @Column('timestamptz') lastAt!: Date;
  /** Of the listing that was asked about, or the only one of a procedure; null when there is none. */
  @Column('text', { nullable: true }) category!: string | null;
  /** TERYT code of the powiat of the buyer's seat; null when unknown. */
  @Column('text', { nullable: true }) area!: string | null;
  /** When the inquiry was sent, the procedure published. */
  @Column('timestamptz') askedAt!: Date;
  /** From when on the buyer may read a quote of the supplier: of a sealed one its opening. */
  @Column('timestamptz', { nullable: true }) quotedAt!: Date | null;
}

/** A supplier's part of a contract in force that came of an attribution, and its net value in grosze. */
@Entity('attribution_contract')
@Index('ix_attribution_contract_attribution_id', ['attributionId'])
@Index('ix_attribution_contract_organisation_id', ['organisationId'])
@Check('ck_attribution_contract_net', 'net >= 0')
@Check('ck_attribution_contract_outcome', 'num_nonnulls(completed_at, ended_at) <= 1')
export class AttributionContract {
  @ForeignKey('contract')
  @PrimaryColumn('uuid')
  contractId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @ForeignKey('attribution', { onDelete: 'CASCADE' })
  @Column('uuid')
  attributionId!: string;
  @Column('bigint', { transformer: safeInteger }) net!: number;
  @Column('timestamptz') awardedAt!: Date;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

export const attributionEntities = [TouchWindowRow, AccountTouch, Attribution, AttributionContract];
