import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { Account } from './identity.entities.js';

/** A key that a device keeps and uses after a fingerprint, a face or a PIN (WebAuthn). */
@Entity('passkey')
@Index('uq_passkey_credential_id', ['credentialId'], { unique: true })
@Index('ix_passkey_account_id', ['accountId'])
export class Passkey {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  /** The device's own id of the key, base64url. */
  @Column('text') credentialId!: string;
  /** COSE. */
  @Column('bytea') publicKey!: Buffer;
  /** How often the device says it was used; 0 when it does not count. */
  @Column('bigint', { transformer: safeInteger }) counter!: number;
  /** How the device can be reached ('internal', 'usb', 'hybrid' …), as it says itself. */
  @Column('text', { array: true }) transports!: string[];
  /** What the person calls it. */
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
}

export type ChallengePurpose = 'add' | 'use';

/** A question to a device; answered once, within minutes, for what it was asked for. */
@Entity('passkey_challenge')
@Check('ck_passkey_challenge_purpose', "purpose in ('add', 'use')")
@Index('ix_passkey_challenge_account_id', ['accountId'])
export class PasskeyChallenge {
  @PrimaryColumn('text') challenge!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  /** The session or the pending sign-in in which it was asked. */
  @Column('uuid') boundTo!: string;
  @Column('text') purpose!: ChallengePurpose;
  @Column('timestamptz') expiresAt!: Date;
}
