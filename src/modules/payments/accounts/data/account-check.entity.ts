import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a buyer looked the payee's account up in the list of VAT payers; its own note, which nobody else sees. */
@Entity('account_check')
@Index('ix_account_check_receivable_id', ['receivableId', 'organisationId', 'day'])
@Check('ck_account_check_nrb', "nrb ~ '^[0-9]{26}$'")
export class AccountCheckRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('receivable')
  @Column('uuid')
  receivableId!: string;
  /** The buyer. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** The number that was looked up: the one in use then. */
  @Column('text') nrb!: string;
  @Column('date') day!: string;
  @Column('boolean') onList!: boolean;
  /** By which the list's own answer can be found again; null when it was not written down. */
  @Column('text', { nullable: true }) requestId!: string | null;
  @Column('timestamptz') notedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  notedBy!: string | null;
  @Column('text') notedByName!: string;
}
