import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Lang } from '../../../shared/lang.js';
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

/** A catalogue to print that an organisation asked for: under way, ready, given up, or past its time. */
@Entity('printed_catalogue')
@Check('ck_printed_catalogue_lang', "lang in ('pl', 'en')")
@Check('ck_printed_catalogue_powiat', "powiat ~ '^[0-9]{4}$'")
@Check('ck_printed_catalogue_done', 'done >= 0 and (total is null or done <= total)')
@Check('ck_printed_catalogue_end', 'num_nonnulls(ready_at, cancelled_at, failed_at) <= 1')
@Check(
  'ck_printed_catalogue_ready',
  '(ready_at is null) = (expires_at is null) and (file_id is null or ready_at is not null)',
)
@Index('uq_printed_catalogue_under_way', ['organisationId'], {
  unique: true,
  where: 'ready_at is null and cancelled_at is null and failed_at is null',
})
@Index('ix_printed_catalogue_organisation_id', ['organisationId', 'requestedAt'])
export class PrintedCatalogue {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('account')
  @Column('uuid')
  requestedBy!: string;
  @Column('timestamptz') requestedAt!: Date;
  @Column('text') lang!: Lang;
  /** What was chosen; null = all of it. */
  @ForeignKey('category')
  @Column('text', { nullable: true })
  category!: string | null;
  @Column('text', { nullable: true }) powiat!: string | null;
  @ForeignKey('campaign', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  campaignId!: string | null;
  /** Organisations whose listings alone go in; none = everybody's. */
  @Column('uuid', { array: true, default: [] }) members!: string[];
  /** Listings that alone go in, as far as the rest of the choice has them; none = all of it. */
  @Column('uuid', { array: true, default: [] }) listings!: string[];
  /** Steps that are done, of `total`, which is null until the work begins. */
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('timestamptz', { nullable: true }) readyAt!: Date | null;
  /** From here on nobody can fetch it; the file itself goes the night after. */
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  fileId!: string | null;
}

export const outreachEntities = [ShortLink, ShortLinkDay, PrintedCatalogue];
