import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Localised } from '../../../shared/lang.js';
import { CalendarFeed, Digest, DigestItem, MailAction, NoticePreference } from './mail.entities.js';

/** Something an organisation is told. Holds no prices, no message texts and no secrets. */
@Entity('notice')
@Index('ix_notice_organisation_id', ['organisationId', 'at'])
@Check('ck_notice_path', "path like '/%' and path not like '//%'")
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** `module.what`, such as `inquiries.new`. */
  @Column('text') kind!: string;
  @Column('jsonb') title!: Localised;
  @Column('jsonb') text!: Localised;
  /** The Polish path of the page that it is about. */
  @Column('text') path!: string;
  /** The id of the thing that it is about, for acting from its mail; null where there is no such thing. */
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('timestamptz') at!: Date;
}

/** A person has read a notice; colleagues have marks of their own. */
@Entity('notice_read')
@Index('ix_notice_read_account_id', ['accountId'])
export class NoticeRead {
  @ForeignKey('notice', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  noticeId!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @Column('timestamptz') at!: Date;
}

/** A notice went to a person's mailbox: a retried job leaves them out. */
@Entity('notice_mail')
@Index('ix_notice_mail_account_id', ['accountId'])
export class NoticeMail {
  @ForeignKey('notice', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  noticeId!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @Column('timestamptz') sentAt!: Date;
}

export const noticeEntities = [
  Notice,
  NoticeRead,
  NoticeMail,
  NoticePreference,
  Digest,
  DigestItem,
  MailAction,
  CalendarFeed,
];
