import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../shared/dates.js';
import { disclosures, evidenceKinds, type Disclosure, type EvidenceKind } from '../domain/evidence.js';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Something that a member can prove, as it declared it; and whether the coordinator has checked this version. */
@Entity('evidence')
@Index('ix_evidence_organisation_id', ['organisationId', 'validFrom'])
@Index('ix_evidence_valid_until', ['validUntil'])
@Index('uq_evidence_file_id', ['fileId'], { unique: true })
@Check('ck_evidence_kind', `kind in (${oneOf(evidenceKinds)})`)
@Check('ck_evidence_disclosure', `disclosure in (${oneOf(disclosures)})`)
@Check('ck_evidence_dates', 'valid_until >= valid_from')
@Check('ck_evidence_share', "(kind = 'reserved-share') = (share is not null) and share between 1 and 100")
@Check('ck_evidence_verified', '(verified_at is null) = (verified_for is null)')
export class EvidenceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') kind!: EvidenceKind;
  /** Its name; null where the kind says all. */
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('date', { nullable: true }) issuedOn!: LocalDate | null;
  @Column('date') validFrom!: LocalDate;
  /** The last day; null: without an end. */
  @Column('date', { nullable: true }) validUntil!: LocalDate | null;
  @Column('text', { nullable: true }) scope!: string | null;
  /** Whole percent of workers of the groups of art. 94, on the day `validFrom`. */
  @Column('integer', { nullable: true }) share!: number | null;
  @Column('text') disclosure!: Disclosure;
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('integer') version!: number;
  /** Of the present version. */
  @Column('timestamptz') declaredAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  declaredBy!: string | null;
  /** When the coordinator checked the present version; null: not checked. */
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  verifiedBy!: string | null;
  /** The organisation that was coordinator then. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  verifiedFor!: string | null;
}
