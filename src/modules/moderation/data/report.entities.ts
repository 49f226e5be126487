import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Lang } from '../../../shared/lang.js';
import type { ModeratedKind } from '../moderated-things.js';
import type { ReportGround, ReportState } from '../domain/report-state.js';

/** That somebody reports a public text. Who reported is known to the coordinator only (row security). */
@Entity('report')
@Index('ix_report_subject_id', ['subjectId', 'filedAt'])
@Index('ix_report_open', ['filedAt'], { where: "state = 'open'" })
@Check('ck_report_subject_kind', "subject_kind in ('listing', 'profile', 'review')")
@Check(
  'ck_report_ground',
  "ground in ('untrue', 'illegal', 'rights', 'personal-data', 'offensive', 'outdated', 'other')",
)
@Check('ck_report_state', "state in ('open', 'acted', 'dismissed')")
@Check('ck_report_closed', "(state = 'open') = (closed_at is null)")
@Check('ck_report_decision', "(state = 'acted') = (decision_id is not null)")
@Check('ck_report_reason', "(state = 'dismissed') = (reason is not null)")
@Check('ck_report_text', "btrim(text) <> ''")
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: ModeratedKind;
  @Column('uuid') subjectId!: string;
  /** What the text was called then. */
  @Column('text') subjectTitle!: string;
  /** Whose text it is. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') ground!: ReportGround;
  @Column('text') text!: string;
  /** Null for a stranger. */
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  reportedBy!: string | null;
  /** Where the answer goes; forgotten once it has been sent. Null when none was given. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') lang!: Lang;
  @Column('timestamptz') filedAt!: Date;
  @Column('text') state!: ReportState;
  /** Why the text stays. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** The decision that hid the text. */
  @ForeignKey('moderation_decision')
  @Column('uuid', { nullable: true })
  decisionId!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
}
