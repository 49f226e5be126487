import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a draft will be once it is sent: an inquiry to one supplier, or a procedure. */
export const guestDraftKinds = ['inquiry', 'procedure'] as const;
export type GuestDraftKind = (typeof guestDraftKinds)[number];

/** What somebody without an account is writing. Whoever has the link may read and change it. */
@Entity('guest_draft')
@Index('uq_guest_draft_secret_hash', ['secretHash'], { unique: true })
@Index('ix_guest_draft_updated_at', ['updatedAt'])
@Check('ck_guest_draft_kind', `kind in (${guestDraftKinds.map((kind) => `'${kind}'`).join(', ')})`)
export class GuestDraftRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: GuestDraftKind;
  @Column('text') secretHash!: string;
  /** By the schema of the module that the draft is for. */
  @Column('jsonb') content!: Record<string, unknown>;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}

@Entity('guest_draft_file')
@Index('ix_guest_draft_file_draft_id', ['draftId'])
export class GuestDraftFileRow {
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  @ForeignKey('guest_draft')
  @Column('uuid')
  draftId!: string;
}
