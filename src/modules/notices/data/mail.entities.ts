import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalDate } from '../../../shared/dates.js';
import type { MailChoice } from '../domain/mail-choice.js';

/** What a person wants by mail of a topic, for one of their organisations. No row: as is usual. */
@Entity('notice_preference')
@Index('ix_notice_preference_organisation_id', ['organisationId', 'topic'])
@Check('ck_notice_preference_mail', "mail in ('now', 'digest', 'never')")
export class NoticePreference {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  organisationId!: string;
  @PrimaryColumn('text') topic!: string;
  @Column('text') mail!: MailChoice;
  @Column('timestamptz') chosenAt!: Date;
}

/** A person's one mail of a day. Made before it is sent, so that a second one of that day cannot be. */
@Entity('digest')
@Unique('uq_digest_account_id', ['accountId', 'day'])
export class Digest {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('date') day!: LocalDate;
  @Column('timestamptz') madeAt!: Date;
  /** Null: still to be sent. */
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
}

/** A notice that waits for a person's next digest, or that went into one. */
@Entity('digest_item')
@Index('ix_digest_item_notice_id', ['noticeId'])
@Index('ix_digest_item_digest_id', ['digestId'])
@Index('ix_digest_item_queued_at', ['queuedAt'], { where: 'digest_id is null' })
export class DigestItem {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @ForeignKey('notice', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  noticeId!: string;
  @Column('timestamptz') queuedAt!: Date;
  @ForeignKey('digest', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  digestId!: string | null;
}

/** A link by which a person does one thing from a mail. Its secret is known to that mail alone. */
@Entity('mail_action')
@Unique('uq_mail_action_secret_hash', ['secretHash'])
@ForeignKey('organisation_person', ['organisationId', 'accountId'], ['organisationId', 'accountId'], {
  onDelete: 'CASCADE',
})
@Index('ix_mail_action_organisation_id_account_id', ['organisationId', 'accountId'])
export class MailAction {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') secretHash!: string;
  @Column('uuid') accountId!: string;
  @Column('uuid') organisationId!: string;
  /** Which act, as its module calls it. */
  @Column('text') act!: string;
  /** What it acts on: an id, or a topic of notices. */
  @Column('text') thing!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

/** The secret address of a person's calendar, of which only the hash is kept. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_id', ['id'])
@Unique('uq_calendar_feed_secret_hash', ['secretHash'])
export class CalendarFeed {
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @Column('uuid') id!: string;
  @Column('text') secretHash!: string;
  @Column('timestamptz') madeAt!: Date;
}
