import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import type { CampaignState, ParticipantState } from '../domain/campaign-states.js';

/** A promotion of the members together. What visitors see of it is view `running_campaign`. */
@Entity('campaign')
@Index('uq_campaign_slug', ['slug'], { unique: true })
@Index('ix_campaign_starts_on', ['startsOn'])
@Index('ix_campaign_requested_by', ['requestedBy'])
@Check(
  'ck_campaign_state',
  `state in ('idea', 'requested', 'approved', 'scheduled', 'running', 'paused', 'ended', 'reported', 'refused',
    'withdrawn')`,
)
@Check('ck_campaign_slug', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('ck_campaign_dates', 'ends_on >= starts_on')
@Check('ck_campaign_budget', 'budget >= 0')
@Check('ck_campaign_picture', '(picture_id is null) = (alt_pl is null)')
@Check('ck_campaign_refusal', "(state = 'refused') = (refusal_reason is not null)")
@Check(
  'ck_campaign_complete',
  `state in ('idea', 'requested', 'refused', 'withdrawn')
    or (message_pl <> '' and story_pl <> '' and criteria_pl <> '')`,
)
@Check(
  'ck_campaign_approved',
  `state not in ('approved', 'scheduled', 'running', 'paused', 'ended', 'reported')
    or (approved_at is not null and approved_by is not null)`,
)
@Check('ck_campaign_paused', "(state = 'paused') = (paused_at is not null)")
@Check('ck_campaign_ended', "(state in ('ended', 'reported')) = (ended_at is not null)")
@Check('ck_campaign_reported', "(state = 'reported') = (reported_at is not null)")
@Check('ck_campaign_languages', "cardinality(languages) > 0 and languages <@ '{pl,en}'")
export class Campaign {
  @PrimaryColumn('uuid') id!: string;
  /** Its address, from the Polish name; never changes. */
  @Column('text') slug!: string;
  @Column('text') state!: CampaignState;
  @Column('text') namePl!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** What it is to bring; for the coordinator and the members. */
  @Column('text') goal!: string;
  /** One or two sentences shown with placements; '' only before it is approved. */
  @Column('text') messagePl!: string;
  @Column('text', { nullable: true }) messageEn!: string | null;
  /** The text of its page, paragraphs divided by empty lines; '' only before it is approved. */
  @Column('text') storyPl!: string;
  @Column('text', { nullable: true }) storyEn!: string | null;
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  pictureId!: string | null;
  /** What the picture shows, in words. */
  @Column('text', { nullable: true }) altPl!: string | null;
  @Column('text', { nullable: true }) altEn!: string | null;
  /** Who may take part, published; '' only before it is approved. */
  @Column('text') criteriaPl!: string;
  @Column('text', { nullable: true }) criteriaEn!: string | null;
  /** Kinds of organisations that it addresses; none = every buyer. */
  @Column('text', { array: true, default: [] }) buyerKinds!: string[];
  /** TERYT codes of the powiats that it addresses; none = everywhere. */
  @Column('text', { array: true, default: [] }) powiats!: string[];
  /** Slugs of what is promoted; none = everything. */
  @Column('text', { array: true, default: [] }) categories!: string[];
  @Column('text', { array: true, default: ['pl', 'en'] }) languages!: string[];
  @Column('date') startsOn!: string;
  /** The last day. */
  @Column('date') endsOn!: string;
  /** In grosze, net; information only, nobody pays through the site (§5.2). */
  @Column('bigint', { nullable: true, transformer: safeInteger }) budget!: number | null;
  @Column('text', { nullable: true }) fundingSource!: string | null;
  @Column('text', { nullable: true }) projectName!: string | null;
  @Column('text', { nullable: true }) projectUrl!: string | null;
  /** The member that asked for it; null = the coordinator's own idea. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  requestedBy!: string | null;
  /** Which template it was begun from. */
  @Column('text', { nullable: true }) template!: string | null;
  @ForeignKey('campaign')
  @Column('uuid', { nullable: true })
  copiedFrom!: string | null;
  @Column('text', { nullable: true }) refusalReason!: string | null;
  /** Counts edits; a stale one is refused. */
  @Column('integer', { default: 1 }) version!: number;
  @ForeignKey('account')
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  /** Since when it is paused; null while it is not. */
  @Column('timestamptz', { nullable: true }) pausedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) reportedAt!: Date | null;
}

/** A member's part in a campaign. That it takes part is written by itself alone (trigger `keep_consent`). */
@Entity('campaign_participant')
@Index('ix_campaign_participant_organisation_id', ['organisationId'])
@Check(
  'ck_campaign_participant_state',
  "state in ('invited', 'proposed', 'joined', 'declined', 'refused', 'left')",
)
@Check('ck_campaign_participant_joined', "state not in ('joined', 'left') or joined_at is not null")
@Check('ck_campaign_participant_left', "(state = 'left') = (left_at is not null)")
@Check('ck_campaign_participant_refusal', "(state = 'refused') = (refusal_reason is not null)")
export class CampaignParticipant {
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  campaignId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('text') state!: ParticipantState;
  /** Agrees that values of contracts from this campaign are summed in its report; else they are counted only. */
  @Column('boolean', { default: false }) sharesValue!: boolean;
  /** Null when it proposed itself. */
  @Column('timestamptz', { nullable: true }) invitedAt!: Date | null;
  /** When the invitation or the proposal was answered last. */
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  /** When it joined last; kept after leaving. */
  @Column('timestamptz', { nullable: true }) joinedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
  @Column('text', { nullable: true }) refusalReason!: string | null;
  /** The account of the last change. */
  @ForeignKey('account')
  @Column('uuid')
  changedBy!: string;
}

/** What a participant shows in a campaign, chosen by itself (trigger `keep_own_choice`). */
@Entity('campaign_listing')
@ForeignKey('campaign_participant', ['campaignId', 'organisationId'], ['campaignId', 'organisationId'], {
  onDelete: 'CASCADE',
})
@Index('ix_campaign_listing_listing_id', ['listingId'])
export class CampaignListing {
  @PrimaryColumn('uuid') campaignId!: string;
  @PrimaryColumn('uuid') organisationId!: string;
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listingId!: string;
  @Column('timestamptz') addedAt!: Date;
  /** The lower price that the member gave it for the campaign; ended with its leaving. */
  @ForeignKey('price_offer')
  @Column('uuid', { nullable: true })
  priceOfferId!: string | null;
}

export const consentEntities = [Campaign, CampaignParticipant, CampaignListing];
