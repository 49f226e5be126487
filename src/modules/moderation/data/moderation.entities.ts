import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Appeal, AppealTerm } from './appeal.entities.js';
import type { ModeratedKind } from '../moderated-things.js';
import { Suggestion } from './suggestion.entities.js';
import { Report } from './report.entities.js';

export const decisions = ['hide', 'restore'] as const;
export type Decision = (typeof decisions)[number];

/** One decision about a public text; never changed, a later one stands beside it. */
@Entity('moderation_decision')
@Index('ix_moderation_decision_subject_id', ['subjectId', 'at'])
@Index('ix_moderation_decision_organisation_id', ['organisationId', 'at'])
@Index('ix_moderation_decision_at', ['at'])
@Check('ck_moderation_decision_decision', "decision in ('hide', 'restore')")
@Check('ck_moderation_decision_reason', "btrim(reason) <> ''")
@Check(
  'ck_moderation_decision_decider',
  '(decided_by is null) = (resolution is not null) and (decided_for is null) = (decided_by is null)',
)
export class ModerationDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: ModeratedKind;
  @Column('uuid') subjectId!: string;
  /** What the text was called then; null when its kind says enough. */
  @Column('text', { nullable: true }) subjectTitle!: string | null;
  /** Whose text it is. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') decision!: Decision;
  @Column('text') reason!: string;
  /** The coordinator's person; null when the council decided. */
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  /** The organisation that held the coordinator's assignment; null when the council decided. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  decidedFor!: string | null;
  /** Number of the council's resolution that restored the text on appeal. */
  @Column('text', { nullable: true }) resolution!: string | null;
  /** How many open reports it answered. */
  @Column('integer', { default: 0 }) reports!: number;
  @Column('timestamptz') at!: Date;
}

export const moderationEntities = [ModerationDecision, Appeal, AppealTerm, Report, Suggestion];
