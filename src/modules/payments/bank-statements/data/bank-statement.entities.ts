import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../../platform/database/columns.js';
import type { CsvMapping } from '../domain/csv-mapping.js';

export const statementFormats = ['mt940', 'csv'] as const;
export type StatementFormat = (typeof statementFormats)[number];
export const lineDecisions = ['accepted', 'dismissed'] as const;
export type LineDecision = (typeof lineDecisions)[number];

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** A file that a supplier took from its bank. */
@Entity('bank_statement')
@Index('ix_bank_statement_organisation_id', ['organisationId', 'importedAt'])
@Check('ck_bank_statement_format', oneOf('format', statementFormats))
@Check('ck_bank_statement_raw', 'raw is null or left_out is null')
@Check('ck_bank_statement_read', '(left_out is null) = (known is null)')
export class BankStatementRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') format!: StatementFormat;
  /** The file, while it waits for somebody to say which column is which; never longer. */
  @Column('bytea', { nullable: true }) raw!: Buffer | null;
  /** Rows that were not read; null until it is read. */
  @Column('integer', { nullable: true }) leftOut!: number | null;
  /** Lines that another statement had brought already. */
  @Column('integer', { nullable: true }) known!: number | null;
  @Column('timestamptz') importedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  importedBy!: string | null;
  @Column('text') importedByName!: string;
}

/** Money that came. Its words are others' data and go after their time; the hash stays, so that it is never read twice. */
@Entity('statement_line')
@Index('uq_statement_line_hash', ['organisationId', 'hash'], { unique: true })
@Index('ix_statement_line_statement_id', ['statementId', 'position'])
@Check('ck_statement_line_amount', 'amount > 0')
@Check('ck_statement_line_words', '(payer is null) = (title is null)')
@Check('ck_statement_line_decision', oneOf('decision', lineDecisions))
@Check(
  'ck_statement_line_decided',
  '(decision is null) = (decided_at is null) and (decision is null) = (decided_by_name is null)',
)
export class StatementLineRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('bank_statement')
  @Column('uuid')
  statementId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') hash!: string;
  @Column('integer') position!: number;
  @Column('date') day!: string;
  /** Grosze. */
  @Column('bigint', { transformer: safeInteger }) amount!: number;
  @Column('text', { nullable: true }) payer!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  /** Null while it is open. One that was accepted is open again when all of its entries were taken back. */
  @Column('text', { nullable: true }) decision!: LineDecision | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
}

/** An entry of the ledger that a line brought; several where one transfer pays several receivables. */
@Entity('statement_line_entry')
@Index('ix_statement_line_entry_line_id', ['lineId'])
export class StatementLineEntryRow {
  @ForeignKey('statement_line')
  @Column('uuid')
  lineId!: string;
  @ForeignKey('ledger_entry')
  @PrimaryColumn('uuid')
  entryId!: string;
}

/** Which column is which in the tables of an organisation's bank. */
@Entity('csv_mapping')
export class CsvMappingRow {
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('jsonb') mapping!: CsvMapping;
}

export const bankStatementEntities = [
  BankStatementRow,
  StatementLineRow,
  StatementLineEntryRow,
  CsvMappingRow,
];
