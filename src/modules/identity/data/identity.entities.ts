import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Lang } from '../../../shared/lang.js';

/** A person's way in. Which organisations they act for is not known here. */
@Entity('account')
@Check('ck_account_email', 'email = lower(email)')
@Check('ck_account_erased', 'erased_at is null or (password_hash is null and confirmed_at is null)')
@Index('uq_account_email', ['email'], { unique: true })
export class Account {
  @PrimaryColumn('uuid') id!: string;
  /** Lower case. */
  @Column('text') email!: string;
  @Column('text') name!: string;
  /** Argon2id in PHC format; null until an invited person chooses a password. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('text') lang!: Lang;
  /** Null until the mailbox is proven; such an account cannot sign in. */
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  /** The latest version of the terms of which the person was told by mail; 0 when of none. */
  @Column('integer', { default: 0 }) termsTold!: number;
  /** Since when nobody stands behind it; documents of record go on pointing here. */
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
}

/** A signed-in browser or program; the secret itself is never stored. */
@Entity('session')
@Index('uq_session_secret_hash', ['secretHash'], { unique: true })
@Index('ix_session_account_id', ['accountId'])
export class Session {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') secretHash!: string;
  /** What the device says of itself, shortened, for the person's own list. */
  @Column('text') device!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** When a second factor opened the session or was set up in it; null when only the password did. */
  @Column('timestamptz', { nullable: true }) secondFactorAt!: Date | null;
  /** When the person last proved who they are. */
  @Column('timestamptz', { nullable: true }) provenAt!: Date | null;
  /** True while the person has not accepted the terms that held when the session began: it may read and leave. */
  @Column('boolean', { default: false }) termsDue!: boolean;
}

/** A link sent by mail that works once. */
@Entity('account_link')
@Check('ck_account_link_purpose', "purpose in ('confirm-email', 'reset-password')")
@Index('uq_account_link_secret_hash', ['secretHash'], { unique: true })
@Index('ix_account_link_account_id', ['accountId'])
export class AccountLink {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column('text') secretHash!: string;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

export const linkPurposes = ['confirm-email', 'reset-password'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];
