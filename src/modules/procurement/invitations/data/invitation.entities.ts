import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * Whom a procedure asks: a supplier of the cluster or somebody outside. The buyer stands here too, so that row security
 * needs no look at the procedure. Before `invited_at` it is the buyer's own list.
 */
@Entity('procedure_invitation')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'], { onDelete: 'CASCADE' })
@Unique('uq_procedure_invitation_procedure_id_supplier_id', ['procedureId', 'supplierId'])
@Unique('uq_procedure_invitation_procedure_id_outside_id', ['procedureId', 'outsideId'])
@Index('ix_procedure_invitation_supplier_id', ['supplierId'])
@Check(
  'ck_procedure_invitation_who',
  '(supplier_id is null) <> (outside_id is null) and buyer_id <> supplier_id',
)
@Check('ck_procedure_invitation_wave', 'wave > 0')
@Check('ck_procedure_invitation_declined', '(declined_at is null) = (decline_reason is null)')
@Check(
  'ck_procedure_invitation_reminded',
  'reminded between 0 and 2 and (reminded = 0) = (last_reminded_at is null)',
)
export class ProcedureInvitationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  supplierId!: string | null;
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  @Column('integer') wave!: number;
  /** Reasons for which it was suggested, as the buyer saw them; empty when picked by hand. */
  @Column('jsonb') why!: unknown;
  @Column('timestamptz', { nullable: true }) invitedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) seenAt!: Date | null;
  @Column('timestamptz', { nullable: true }) declinedAt!: Date | null;
  @Column('text', { nullable: true }) declineReason!: string | null;
  @Column('text', { nullable: true }) declineCause!: string | null;
  @Column('integer', { default: 0 }) reminded!: number;
  @Column('timestamptz', { nullable: true }) lastRemindedAt!: Date | null;
}

export const invitationEntities = [ProcedureInvitationRow];
