import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './identity.entities.js';

/** A change of an account's address: done when both mailboxes have proven it, unless the old one stops it. */
@Entity('email_change')
@Check('ck_email_change_address', 'new_email = lower(new_email) and new_email <> old_email')
@Check('ck_email_change_end', 'stopped_at is null or done_at is null')
@Check(
  'ck_email_change_proof',
  'done_at is null or (old_proven_at is not null and new_proven_at is not null)',
)
@Index('uq_email_change_open', ['accountId'], {
  unique: true,
  where: 'stopped_at is null and done_at is null',
})
@Index('uq_email_change_old', ['oldSecretHash'], { unique: true })
@Index('uq_email_change_new', ['newSecretHash'], { unique: true })
export class EmailChange {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') oldEmail!: string;
  @Column('text') newEmail!: string;
  /** Null until the mail is on its way, and for ever when the new address has an account already. */
  @Column('text', { nullable: true }) oldSecretHash!: string | null;
  @Column('text', { nullable: true }) newSecretHash!: string | null;
  @Column('timestamptz', { nullable: true }) oldProvenAt!: Date | null;
  @Column('timestamptz', { nullable: true }) newProvenAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) stoppedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
}

/** The two mailboxes of a change. */
export type Mailbox = 'old' | 'new';
