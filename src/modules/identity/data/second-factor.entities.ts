import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { Account } from './identity.entities.js';

/** An app that shows a new code every thirty seconds. At most one per account. */
@Entity('authenticator_app')
export class AuthenticatorApp {
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  /** Sealed by the vault for `authenticator-app:<account>`. */
  @Column('text') sealedSecret!: string;
  /** The time step of the last code that was accepted; it and all before it are used up. */
  @Column('bigint', { transformer: safeInteger }) lastStep!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** A code on paper for the day when the device is lost. */
@Entity('recovery_code')
@Index('uq_recovery_code_mark', ['mark'], { unique: true })
@Index('ix_recovery_code_account_id', ['accountId'])
export class RecoveryCode {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  /** The vault's keyed hash of the code for `recovery-code:<account>`. */
  @Column('text') mark!: string;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

/** A sign-in whose password was right and whose second step is awaited. */
@Entity('pending_sign_in')
@Index('uq_pending_sign_in_secret_hash', ['secretHash'], { unique: true })
@Index('ix_pending_sign_in_account_id', ['accountId'])
export class PendingSignIn {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') secretHash!: string;
  @Column('text') device!: string;
  @Column('timestamptz') expiresAt!: Date;
}

/** What opened a session, as the last step of it, or what was wrong. */
export const signInOutcomes = [
  'password',
  'app',
  'recovery-code',
  'passkey',
  'wrong-password',
  'wrong-code',
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

/** One line of the person's own history of sign-ins. Kept for a year. */
@Entity('sign_in')
@Check(
  'ck_sign_in_outcome',
  "outcome in ('password', 'app', 'recovery-code', 'passkey', 'wrong-password', 'wrong-code')",
)
@Index('ix_sign_in_account_id', ['accountId', 'at'])
export class SignIn {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') device!: string;
  @Column('text') outcome!: SignInOutcome;
}
