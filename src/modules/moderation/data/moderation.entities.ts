import { Appeal, AppealTerm } from './appeal.entities.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const decisions = ['hide', 'restore'] as const;
export type Decision = (typeof decisions)[number];

/** One decision about a public text; never changed, a later one stands beside it. */
@Entity('moderation_decision')
@Index('ix_moderation_decision_subject_id', ['subjectId', 'at'])
@Index('ix_moderation_decision_organisation_id', ['organisationId', 'at'])
@Index('ix_moderation_decision_at', ['at'])
@Check('ck_moderation_decision_decision', "decision in ('hide', 'restore')")
@Check('ck_moderation_decision_reason', "btrim(reason) <> ''")
export class ModerationDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: string;
  @Column('uuid') subjectId!: string;
  /** What the text was called then; null when its kind says enough. */
  @Column('text', { nullable: true }) subjectTitle!: string | null;
  /** Whose text it is. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') decision!: Decision;
  @Column('text') reason!: string;
  @ForeignKey('account')
  @Column('uuid')
  decidedBy!: string;
  /** The organisation that held the coordinator's assignment. */
  @ForeignKey('organisation')
  @Column('uuid')
  decidedFor!: string;
  @Column('timestamptz') at!: Date;
}

export const moderationEntities = [ModerationDecision, Appeal, AppealTerm];
