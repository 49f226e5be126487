import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Lang } from '../../../shared/lang.js';
import type { ConsentAct, ConsentSource } from '../domain/consent.js';
import type { SubscriberState } from '../domain/subscriber-states.js';

/** A mailbox that asked for the newsletter. An empty list of interests means all of them. */
@Entity('subscriber')
@Index('uq_subscriber_email', ['email'], { unique: true })
@Index('ix_subscriber_confirmed', ['id'], { where: "state = 'confirmed'" })
@Check('ck_subscriber_email', 'email = lower(email)')
@Check('ck_subscriber_lang', "lang in ('pl', 'en')")
@Check('ck_subscriber_state', "state in ('pending', 'confirmed', 'unsubscribed', 'bounced')")
@Check('ck_subscriber_confirmed', "state <> 'confirmed' or confirmed_at is not null")
@Check('ck_subscriber_ended', "(state in ('unsubscribed', 'bounced')) = (ended_at is not null)")
@Check('ck_subscriber_hard_bounces', 'hard_bounces >= 0')
export class Subscriber {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') lang!: Lang;
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { array: true }) buyerKinds!: string[];
  /** TERYT codes. */
  @Column('text', { array: true }) powiats!: string[];
  /** Slugs. */
  @Column('text', { array: true }) categories!: string[];
  @Column('text') state!: SubscriberState;
  /** Of the words that stood by the tick. */
  @Column('integer') consentVersion!: number;
  /** When the newsletter was last asked for; the confirmation link counts from here. */
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  /** Unsubscribed or found dead; null while neither. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Mails that came back because there is no such mailbox, since the confirmation. */
  @Column('integer', { default: 0 }) hardBounces!: number;
}

/** One added line of what was agreed or ended for a mailbox, in which words and how. */
@Entity('subscriber_consent')
@Index('ix_subscriber_consent_subscriber_id', ['subscriberId', 'at'])
@Check('ck_subscriber_consent_act', "act in ('asked', 'confirmed', 'changed', 'unsubscribed', 'bounced')")
@Check(
  'ck_subscriber_consent_source',
  "source in ('form', 'program', 'link', 'one-click', 'coordinator', 'mail-server')",
)
@Check('ck_subscriber_consent_text_version', 'text_version > 0')
export class SubscriberConsent {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('subscriber', { onDelete: 'CASCADE' })
  @Column('uuid')
  subscriberId!: string;
  @Column('text') act!: ConsentAct;
  @Column('integer') textVersion!: number;
  @Column('text') lang!: Lang;
  @Column('text') source!: ConsentSource;
  @Column('timestamptz') at!: Date;
}

export const subscriberEntities = [Subscriber, SubscriberConsent];
