import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { signedCopyStates, type SignedCopyState } from '../domain/signed-copy-states.js';

/** One person of one side accepted the version with this digest; never altered. */
@Entity('contract_acceptance')
@Index('uq_contract_acceptance_person', ['contractId', 'organisationId', 'bindingPersonId', 'sha256'], {
  unique: true,
})
@Index('uq_contract_acceptance_account', ['contractId', 'organisationId', 'acceptedBy', 'sha256'], {
  unique: true,
})
@Check('ck_contract_acceptance_part', "part in ('binds', 'countersigns')")
export class ContractAcceptanceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** Of the version accepted. */
  @Column('text') sha256!: string;
  /** Whom the organisation had on record; no foreign key, for the record outlives that list. */
  @Column('uuid') bindingPersonId!: string;
  @Column('text') name!: string;
  @Column('text') office!: string;
  @Column('text') part!: 'binds' | 'countersigns';
  @Column('timestamptz') acceptedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;
}

/** A copy signed by hand by both sides, handed in by one and confirmed or refused by the other. */
@Entity('contract_signed_copy')
@Index('uq_contract_signed_copy_offered', ['contractId'], { unique: true, where: "state = 'offered'" })
@Index('ix_contract_signed_copy_contract_id', ['contractId'])
@Check('ck_contract_signed_copy_state', `state in (${signedCopyStates.map((one) => `'${one}'`).join(', ')})`)
@Check('ck_contract_signed_copy_answered', "(state = 'offered') = (answered_at is null)")
@Check(
  'ck_contract_signed_copy_answer',
  'num_nonnulls(answered_at, answered_for, answered_by_name) in (0, 3)',
)
@Check('ck_contract_signed_copy_sides', 'answered_for <> offered_for')
export class ContractSignedCopyRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  @ForeignKey('stored_file')
  @Column('uuid')
  fileId!: string;
  @Column('text') fileSha256!: string;
  @Column('text') state!: SignedCopyState;
  @ForeignKey('organisation')
  @Column('uuid')
  offeredFor!: string;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  offeredBy!: string | null;
  @Column('text') offeredByName!: string;
  @Column('timestamptz') offeredAt!: Date;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  answeredFor!: string | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
  @Column('text', { nullable: true }) answeredByName!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

export const acceptanceEntities = [ContractAcceptanceRow, ContractSignedCopyRow];
