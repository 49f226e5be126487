import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { safeInteger } from '../database/columns.js';

/** The row of a `StoredFile`. */
@Entity('stored_file')
@Unique('uq_stored_file_storage_key', ['storageKey'])
@Unique('uq_stored_file_card_key', ['cardKey'])
@Index('ix_stored_file_organisation_id', ['organisationId'])
@Check(
  'ck_stored_file_photo',
  '(card_key is null) = (width is null) and (card_key is null) = (height is null)',
)
export class StoredFileRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('bigint', { transformer: safeInteger }) size!: number;
  @Column('text') sha256!: string;
  @Column('uuid') storageKey!: string;
  @Column('uuid', { nullable: true }) cardKey!: string | null;
  @Column('integer', { nullable: true }) width!: number | null;
  @Column('integer', { nullable: true }) height!: number | null;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}

export const storedFileEntities = [StoredFileRow];
