import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AppealKind, AppealState } from '../domain/appeal-state.js';

/** That an organisation asks the council to overturn a decision of the coordinator. One appeal a decision. */
@Entity('appeal')
@Index('uq_appeal_subject', ['subjectKind', 'subjectId'], { unique: true })
@Index('ix_appeal_organisation_id', ['organisationId'])
@Index('ix_appeal_open', ['filedAt'], { where: "state = 'open'" })
@Check('ck_appeal_subject_kind', "subject_kind in ('application', 'decision')")
@Check('ck_appeal_state', "state in ('open', 'upheld', 'overturned')")
@Check('ck_appeal_decided', "(state = 'open') = (decided_at is null)")
@Check('ck_appeal_resolution', "state <> 'overturned' or resolution is not null")
@Check('ck_appeal_text', "btrim(text) <> ''")
export class Appeal {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: AppealKind;
  @Column('uuid') subjectId!: string;
  /** Who appeals. */
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') text!: string;
  @Column('text') state!: AppealState;
  @ForeignKey('account')
  @Column('uuid')
  filedBy!: string;
  @Column('timestamptz') filedAt!: Date;
  /** Number of the council's resolution that overturned the decision. */
  @Column('text', { nullable: true }) resolution!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

/** How many days one has to appeal, from which day on; the latest row that has begun counts. */
@Entity('appeal_term')
@Check('ck_appeal_term_subject_kind', "subject_kind in ('application', 'decision')")
@Check('ck_appeal_term_days', 'days between 7 and 366')
export class AppealTerm {
  @PrimaryColumn('text') subjectKind!: AppealKind;
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') days!: number;
}
