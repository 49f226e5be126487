import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ModeratedKind } from '../moderated-things.js';
import type { SuggestionState } from '../domain/suggestion-state.js';

/** That the coordinator proposes another wording of one field of a member's public text. */
@Entity('suggestion')
@Index('uq_suggestion_open', ['subjectKind', 'subjectId', 'field'], {
  unique: true,
  where: "state = 'open'",
})
@Index('ix_suggestion_organisation_id', ['organisationId', 'suggestedAt'])
@Check('ck_suggestion_subject_kind', "subject_kind in ('listing', 'profile', 'review')")
@Check('ck_suggestion_state', "state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')")
@Check('ck_suggestion_closed', "(state = 'open') = (closed_at is null)")
@Check('ck_suggestion_change', "btrim(after) <> '' and after <> before")
export class Suggestion {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: ModeratedKind;
  @Column('uuid') subjectId!: string;
  /** What the text was called then. */
  @Column('text') subjectTitle!: string;
  /** Whose text it is. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  /** One of its source's fields. */
  @Column('text') field!: string;
  /** The text when it was proposed; '' when there was none. While it stands unchanged the proposal can be accepted. */
  @Column('text') before!: string;
  @Column('text') after!: string;
  /** Why, in the coordinator's words. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') state!: SuggestionState;
  @ForeignKey('account')
  @Column('uuid')
  suggestedBy!: string;
  /** The organisation that coordinated then. */
  @ForeignKey('organisation')
  @Column('uuid')
  suggestedFor!: string;
  @Column('timestamptz') suggestedAt!: Date;
  /** The member's words when it declined. */
  @Column('text', { nullable: true }) words!: string | null;
  /** Who answered or withdrew it; null when it expired. */
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  closedBy!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}
