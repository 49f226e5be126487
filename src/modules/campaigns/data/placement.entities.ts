import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { slots, type Channel, type Slot } from '../domain/touch.js';
import type { Refusal } from '../domain/visits.js';

/** A place on the site that the coordinator gave a campaign. What stands now is view `running_placement`. */
@Entity('placement')
@Index('ix_placement_campaign_id', ['campaignId'])
@Index('ix_placement_ends_on', ['endsOn'])
@Check('ck_placement_slot', `slot in (${slots.map((slot) => `'${slot}'`).join(', ')})`)
@Check('ck_placement_dates', 'ends_on >= starts_on')
export class Placement {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @Column('uuid')
  campaignId!: string;
  @Column('text') slot!: Slot;
  @Column('date') startsOn!: string;
  /** The last day. */
  @Column('date') endsOn!: string;
  @ForeignKey('account')
  @Column('uuid')
  madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  /** Ended before its last day. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** How often a listing was shown for a campaign in a slot, by the hour; to people, not to programs. */
@Entity('exposure')
@Check('ck_exposure_shown', 'shown > 0')
export class Exposure {
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  campaignId!: string;
  @PrimaryColumn('text') slot!: Slot;
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') listingId!: string;
  /** When the hour began. */
  @PrimaryColumn('timestamptz') hour!: Date;
  @Column('integer') shown!: number;
}

/** By what the rotation goes on: a participant's showings with its head start (see `standingsOf`). */
@Entity('rotation_count')
export class RotationCount {
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  campaignId!: string;
  @PrimaryColumn('text') slot!: Slot;
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint', { transformer: safeInteger }) shown!: number;
  /** Whether it took part when the counts were settled last. */
  @Column('boolean') present!: boolean;
}

/** How many pages with the slot people opened while any campaign stood somewhere, by the hour. */
@Entity('slot_page')
export class SlotPage {
  @PrimaryColumn('text') slot!: Slot;
  @PrimaryColumn('timestamptz') hour!: Date;
  @Column('integer') pages!: number;
}

/** A click that counts: one for each token. Says nothing of who clicked. */
@Entity('click')
@Index('ix_click_campaign_id', ['campaignId', 'clickedAt'])
export class Click {
  /** The token's own number. */
  @PrimaryColumn('text') nonce!: string;
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @Column('uuid')
  campaignId!: string;
  @Column('text') channel!: Channel;
  @Column('text', { nullable: true }) slot!: Slot | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) listingId!: string | null;
  /** To the minute. */
  @Column('timestamptz') shownAt!: Date;
  /** To the minute. */
  @Column('timestamptz') clickedAt!: Date;
}

/** How many clicks did not count on a day (Warsaw's), and why. */
@Entity('refused_click')
export class RefusedClick {
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') reason!: Refusal;
  @Column('integer') clicks!: number;
}

export const placementEntities = [Placement, Exposure, RotationCount, SlotPage, Click, RefusedClick];
