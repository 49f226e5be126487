import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './identity.entities.js';

/** A copy of a person's data that they asked for: under way, ready, or past its time and without its file. */
@Entity('data_export')
@Check('ck_data_export_done', 'done >= 0 and (total is null or done <= total)')
@Check(
  'ck_data_export_ready',
  '(ready_at is null) = (expires_at is null) and (file_id is null or ready_at is not null)',
)
@Index('uq_data_export_under_way', ['accountId'], { unique: true, where: 'ready_at is null' })
@Index('ix_data_export_account_id', ['accountId', 'requestedAt'])
export class DataExport {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('timestamptz') requestedAt!: Date;
  /** Parts that are in, of `total`, which is null until the work begins. */
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { nullable: true }) total!: number | null;
  @Column('timestamptz', { nullable: true }) readyAt!: Date | null;
  /** From here on nobody can fetch it; the file itself goes the night after. */
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  fileId!: string | null;
}
