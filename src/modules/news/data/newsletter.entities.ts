import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DeliveryState } from '../domain/delivery-states.js';
import type { NewsTopic } from '../domain/interests.js';
import type { NewsletterState } from '../domain/newsletter-states.js';

/** A mail to many. Empty lists of readers leave nobody out. */
@Entity('newsletter')
@Index('ix_newsletter_created_at', ['createdAt'])
@Index('ix_newsletter_under_way', ['id'], { where: "state in ('scheduled', 'sending')" })
@Check('ck_newsletter_topic', "topic in ('campaigns', 'announcements', 'gatherings', 'listings')")
@Check('ck_newsletter_state', "state in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')")
@Check('ck_newsletter_english', '(subject_en is null) = (intro_en is null)')
@Check('ck_newsletter_send_at', "(state = 'scheduled') <= (send_at is not null)")
@Check('ck_newsletter_started', "(state in ('sending', 'paused', 'sent')) <= (started_at is not null)")
@Check('ck_newsletter_ended', "(state in ('sent', 'cancelled')) = (ended_at is not null)")
@Check('ck_newsletter_per_minute', 'per_minute between 1 and 100000')
export class Newsletter {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') topic!: NewsTopic;
  @Column('text') subjectPl!: string;
  /** Null: who reads English gets the Polish one. */
  @Column('text', { nullable: true }) subjectEn!: string | null;
  @Column('text') introPl!: string;
  @Column('text', { nullable: true }) introEn!: string | null;
  /** Ids of what is told, in order; what is not public when a mail is made is left out. */
  @Column('uuid', { array: true }) campaigns!: string[];
  @Column('uuid', { array: true }) gatherings!: string[];
  @Column('uuid', { array: true }) announcements!: string[];
  @Column('uuid', { array: true }) listings!: string[];
  @Column('text', { array: true }) langs!: string[];
  @Column('text', { array: true }) buyerKinds!: string[];
  @Column('text', { array: true }) powiats!: string[];
  @Column('text', { array: true }) categories!: string[];
  /** Mails a minute at most. */
  @Column('integer') perMinute!: number;
  @Column('text') state!: NewsletterState;
  @Column('integer') version!: number;
  @Column('timestamptz', { nullable: true }) sendAt!: Date | null;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** The one sending job that may go on; any other ends. */
  @Column('integer', { default: 0 }) turn!: number;
  /** When the sending job took over, or is to. */
  @Column('timestamptz', { nullable: true }) beatAt!: Date | null;
  @ForeignKey('account')
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}

/** One newsletter to one mailbox. Its id makes the Message-ID, so that a mail sent again can be told as the same. */
@Entity('newsletter_delivery')
@Unique('uq_newsletter_delivery_newsletter_id', ['newsletterId', 'subscriberId'])
@Index('ix_newsletter_delivery_open', ['newsletterId', 'id'], { where: "state in ('queued', 'sending')" })
@Index('ix_newsletter_delivery_state', ['newsletterId', 'state'])
@Index('ix_newsletter_delivery_subscriber_id', ['subscriberId'])
@Check(
  'ck_newsletter_delivery_state',
  "state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'skipped', 'cancelled', 'unknown')",
)
@Check('ck_newsletter_delivery_taken', "state <> 'sending' or taken_at is not null")
@Check('ck_newsletter_delivery_done', "(state in ('queued', 'sending')) = (done_at is null)")
export class NewsletterDelivery {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('newsletter')
  @Column('uuid')
  newsletterId!: string;
  /** Null once the mailbox is forgotten. */
  @ForeignKey('subscriber', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  subscriberId!: string | null;
  @Column('text') state!: DeliveryState;
  /** How often the server answered that it will not take this recipient now. */
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) notBefore!: Date | null;
  /** When the mail was last handed to the mail server, or was about to be. */
  @Column('timestamptz', { nullable: true }) takenAt!: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
}

export const newsletterEntities = [Newsletter, NewsletterDelivery];
