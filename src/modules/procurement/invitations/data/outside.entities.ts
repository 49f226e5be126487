import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Lang } from '../../../../shared/lang.js';

/** A supplier without an account that a buyer asks by e-mail, for one procedure alone. */
@Entity('outside_supplier')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'], { onDelete: 'CASCADE' })
@Unique('uq_outside_supplier_procedure_id_email', ['procedureId', 'email'])
@Index('ix_outside_supplier_buyer_id', ['buyerId', 'addedAt'])
@Check('ck_outside_supplier_email', 'email = lower(email)')
@Check('ck_outside_supplier_lang', `lang in ('pl', 'en')`)
@Check('ck_outside_supplier_revoked', '(revoked_at is null) = (revoked_by is null)')
@Check('ck_outside_supplier_revoked_by', `revoked_by in ('buyer', 'addressee')`)
export class OutsideSupplierRow {
  /** Random: it stands in the personal link. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  /** Of the firm, as the buyer wrote it. */
  @Column('text') name!: string;
  /** Null once it is erased. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) nip!: string | null;
  @Column('text') lang!: Lang;
  @Column('timestamptz') addedAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('text', { nullable: true }) revokedBy!: 'buyer' | 'addressee' | null;
}

/** Addresses that want no more invitations, as keyed hashes: the list itself gives no address away. */
@Entity('mail_suppression')
export class MailSuppressionRow {
  @PrimaryColumn('text') mark!: string;
  @Column('timestamptz') at!: Date;
}

/** How a buyer lets the list of a procedure be asked; without a row as `usualPlan` says. */
@Entity('invitation_plan')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'], { onDelete: 'CASCADE' })
@Check('ck_invitation_plan_size', 'size between 1 and 20')
@Check('ck_invitation_plan_wanted', 'wanted between 1 and 20')
export class InvitationPlanRow {
  @PrimaryColumn('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('integer') size!: number;
  @Column('integer') wanted!: number;
  @Column('boolean') automatic!: boolean;
}

/** That a member has opened a procedure which asks everybody; its own mark, told to nobody else. */
@Entity('procedure_seen')
export class ProcedureSeenRow {
  @ForeignKey('procedure', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  procedureId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('timestamptz') at!: Date;
}

export const outsideEntities = [OutsideSupplierRow, MailSuppressionRow, InvitationPlanRow, ProcedureSeenRow];
