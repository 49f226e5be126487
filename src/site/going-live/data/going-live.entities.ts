import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { confirmationKinds, type ConfirmationKind } from '../domain/facts.js';

/** Somebody says that a copy is kept; the newest of a kind counts. */
@Entity('going_live_confirmation')
@Index('ix_going_live_confirmation_kind', ['kind', 'confirmedAt'])
@Check(
  'ck_going_live_confirmation_kind',
  `kind in (${confirmationKinds.map((kind) => `'${kind}'`).join(', ')})`,
)
export class GoingLiveConfirmation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ConfirmationKind;
  /** Of the master key then in use: another key needs another confirmation. Null for the data. */
  @Column('text', { nullable: true }) fingerprint!: string | null;
  @Column('timestamptz') confirmedAt!: Date;
  /** Null: at the machine's terminal, or by an account that is gone. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;
}

export const siteEntities = [GoingLiveConfirmation];
