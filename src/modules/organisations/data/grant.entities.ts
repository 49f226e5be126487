import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GrantScope } from '../../../platform/access/actor.js';

/** That a member lets a person of the coordinator act for it, in some matters and for some time. */
@Entity('access_grant')
@Index('uq_access_grant_account_id_organisation_id', ['accountId', 'organisationId'], {
  unique: true,
  where: 'revoked_at is null',
})
@Index('ix_access_grant_organisation_id', ['organisationId', 'grantedAt'])
@Check(
  'ck_access_grant_scopes',
  "cardinality(scopes) > 0 and scopes <@ array['listings', 'profile', 'inquiries']",
)
@Check('ck_access_grant_dates', 'valid_to between valid_from and valid_from + 366')
@Check('ck_access_grant_parties', 'organisation_id <> grantee_id')
@Check('ck_access_grant_revoked', '(revoked_at is null) = (revoked_by is null)')
export class AccessGrant {
  @PrimaryColumn('uuid') id!: string;
  /** Who grants. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** The organisation that coordinated then, and whose person the grantee is. */
  @ForeignKey('organisation')
  @Column('uuid')
  granteeId!: string;
  @ForeignKey('account')
  @Column('uuid')
  accountId!: string;
  @Column('text', { array: true }) scopes!: GrantScope[];
  @Column('date') validFrom!: string;
  /** The last day. */
  @Column('date') validTo!: string;
  @ForeignKey('account')
  @Column('uuid')
  grantedBy!: string;
  @Column('timestamptz') grantedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  revokedBy!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
