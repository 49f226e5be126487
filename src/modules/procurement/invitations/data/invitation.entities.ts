import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { declineCauses, type DeclineCause } from '../domain/decline-causes.js';
import { outsideEntities } from './outside.entities.js';

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
@Index('ix_procedure_invitation_outside_id', ['outsideId'])
@Check('ck_procedure_invitation_wave', 'wave > 0')
@Check('ck_procedure_invitation_invited', 'invited_at is null or wave is not null')
@Check(
  'ck_procedure_invitation_answered',
  'invited_at is not null or (seen_at is null and coming_at is null and declined_at is null)',
)
@Check('ck_procedure_invitation_coming', 'coming_at is null or declined_at is null')
@Check(
  'ck_procedure_invitation_decline_cause',
  `decline_cause in (${declineCauses.map((cause) => `'${cause}'`).join(', ')})`,
)
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
  @ForeignKey('outside_supplier', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  outsideId!: string | null;
  /** The how manieth asking it was; says nothing before `invited_at`. */
  @Column('integer', { nullable: true }) wave!: number | null;
  /** The order in which the list is asked. */
  @Column('integer', { default: 0 }) position!: number;
  /** Reasons for which it was suggested, as the buyer saw them; empty when picked by hand. */
  @Column('jsonb') why!: unknown;
  @Column('timestamptz', { nullable: true }) invitedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) seenAt!: Date | null;
  /** It said that it will take part; binds to nothing, and says nothing of a bid. */
  @Column('timestamptz', { nullable: true }) comingAt!: Date | null;
  @Column('timestamptz', { nullable: true }) declinedAt!: Date | null;
  @Column('text', { nullable: true }) declineReason!: string | null;
  @Column('text', { nullable: true }) declineCause!: DeclineCause | null;
  @Column('integer', { default: 0 }) reminded!: number;
  @Column('timestamptz', { nullable: true }) lastRemindedAt!: Date | null;
}

export const invitationEntities = [ProcedureInvitationRow, ...outsideEntities];
