import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A personal link to an organisation for which nobody acts yet: works once, until a day. */
@Entity('claim')
@Index('uq_claim_secret_hash', ['secretHash'], { unique: true })
@Index('uq_claim_open', ['organisationId'], {
  unique: true,
  where: 'used_at is null and revoked_at is null',
})
@Index('ix_claim_organisation_id', ['organisationId', 'invitedAt'])
@Check('ck_claim_end', 'num_nonnulls(used_at, revoked_at) <= 1')
@Check('ck_claim_dates', 'expires_at > invited_at')
export class Claim {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** Of the person invited. */
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** Null until the link is made. */
  @Column('text', { nullable: true }) secretHash!: string | null;
  /** Null: by the set-up of the site. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  invitedBy!: string | null;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  usedBy!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
