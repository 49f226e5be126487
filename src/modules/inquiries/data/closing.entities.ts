import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { closingEndings, type ClosingEnding } from '../domain/closing.js';

/** What one side says became of an inquiry or a procedure; nobody else reads it. */
@Entity('closing')
@Index('uq_closing_inquiry_id_organisation_id', ['inquiryId', 'organisationId'], { unique: true })
@Index('uq_closing_procedure_id_organisation_id', ['procedureId', 'organisationId'], { unique: true })
@Index('ix_closing_organisation_id', ['organisationId'])
@Check('ck_closing_subject', 'num_nonnulls(inquiry_id, procedure_id) = 1')
@Check('ck_closing_ending', `ending in (${closingEndings.map((each) => `'${each}'`).join(', ')})`)
@Check('ck_closing_net', 'net > 0')
@Check('ck_closing_details', "ending <> 'not-bought' or (partner is null and net is null)")
export class ClosingRow {
  @PrimaryColumn('uuid') id!: string;
  /** Whose word it is. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('inquiry')
  @Column('uuid', { nullable: true })
  inquiryId!: string | null;
  @ForeignKey('procedure')
  @Column('uuid', { nullable: true })
  procedureId!: string | null;
  @Column('text') ending!: ClosingEnding;
  /** From whom it was bought. */
  @Column('text', { nullable: true }) partner!: string | null;
  /** Grosze; null where it is not said. */
  @Column('bigint', { nullable: true, transformer: safeInteger }) net!: number | null;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
