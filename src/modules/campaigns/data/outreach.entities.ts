import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LinkChannel, LinkTarget } from '../domain/short-link.js';

/** A short address of one of the site's own pages, as a poster or a leaflet carries it. */
@Entity('short_link')
@Index('uq_short_link_code', ['code'], { unique: true })
@Index('ix_short_link_campaign_id', ['campaignId'])
@Index('ix_short_link_listing_id', ['listingId'])
@Index('ix_short_link_organisation_id', ['organisationId'])
@Check('ck_short_link_code', "code ~ '^[2-9a-hjkmnp-z]{8}$'")
@Check('ck_short_link_channel', "channel in ('short-link', 'poster')")
@Check('ck_short_link_target', "target in ('campaign', 'listing', 'member', 'catalogue')")
@Check('ck_short_link_campaign', "target <> 'campaign' or campaign_id is not null")
@Check('ck_short_link_listing', "(target = 'listing') = (listing_id is not null)")
@Check('ck_short_link_member', "(target = 'member') = (organisation_id is not null)")
@Check('ck_short_link_catalogue', "target = 'catalogue' or (category is null and powiat is null)")
@Check('ck_short_link_powiat', "powiat ~ '^[0-9]{4}$'")
export class ShortLink {
  @PrimaryColumn('uuid') id!: string;
  /** The last part of its address. */
  @Column('text') code!: string;
  /** Where it hangs or lies, in the coordinator's words. */
  @Column('text') label!: string;
  @Column('text') channel!: LinkChannel;
  /** To which campaign its visits are counted; null = to none. */
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  campaignId!: string | null;
  @Column('text') target!: LinkTarget;
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  listingId!: string | null;
  /** The member. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId!: string | null;
  /** Of the catalogue: null = every category, and every powiat. */
  @ForeignKey('category')
  @Column('text', { nullable: true })
  category!: string | null;
  @Column('text', { nullable: true }) powiat!: string | null;
  @ForeignKey('account')
  @Column('uuid')
  madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  /** From here on its address is not there. */
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
}

/** How often people opened a short link on a day. */
@Entity('short_link_day')
@Check('ck_short_link_day_opened', 'opened > 0')
export class ShortLinkDay {
  @ForeignKey(() => ShortLink, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  shortLinkId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('integer') opened!: number;
}

export const outreachEntities = [ShortLink, ShortLinkDay];
