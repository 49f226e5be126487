import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question about a procedure: the buyer and its asker read it, once answered everybody who reads the procedure. */
@Entity('procedure_question')
@Index('ix_procedure_question_procedure_id', ['procedureId', 'askedAt'])
@Check('ck_procedure_question_answered', '(answer is null) = (answered_at is null)')
export class ProcedureQuestionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('procedure')
  @Column('uuid')
  procedureId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

/** Who asked. Row security shows it to the asker alone: neither the buyer nor the coordinator learns it. */
@Entity('procedure_question_asker')
@Index('ix_procedure_question_asker_organisation_id', ['organisationId'])
@Check('ck_procedure_question_asker_who', '(organisation_id is null) <> (outside_id is null)')
export class ProcedureQuestionAskerRow {
  @ForeignKey('procedure_question')
  @PrimaryColumn('uuid')
  questionId!: string;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId!: string | null;
  /** An outside supplier; null for a member. */
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
}

export const questionEntities = [ProcedureQuestionRow, ProcedureQuestionAskerRow];
