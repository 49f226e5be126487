import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { attributionEntities } from './attribution.entities.js';
import { consentEntities } from './consent.entities.js';
import { outreachEntities } from './outreach.entities.js';
import { placementEntities } from './placement.entities.js';

/** A listing that the coordinator shows on the home page from one day to another; nobody pays for it (§5.2). */
@Entity('feature')
@Index('ix_feature_listing_id', ['listingId'])
@Index('ix_feature_ends_on', ['endsOn'])
@Check('ck_feature_dates', 'ends_on >= starts_on')
export class Feature {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @Column('uuid')
  listingId!: string;
  @Column('date') startsOn!: string;
  /** The last day. */
  @Column('date') endsOn!: string;
  /** Why this listing, as the coordinator may be asked to say. */
  @Column('text') reason!: string;
  /** The account; null when it is gone. */
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  /** Ended before its last day. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

export const campaignEntities = [
  Feature,
  ...consentEntities,
  ...outreachEntities,
  ...placementEntities,
  ...attributionEntities,
];
