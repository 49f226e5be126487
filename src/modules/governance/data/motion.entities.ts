import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MotionKind, MotionState } from '../domain/motion-states.js';
import type { Choice } from '../domain/tally.js';

/** The council's voting rules from a day on; the latest row that has begun counts. */
@Entity('by_law')
@Check('ck_by_law_percent', 'quorum_percent between 1 and 100 and majority_percent between 50 and 99')
@Check('ck_by_law_voting_days', 'voting_days between 1 and 60')
export class ByLawRow {
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') quorumPercent!: number;
  @Column('integer') majorityPercent!: number;
  /** How long a vote lasts at least, unless everybody has voted before. */
  @Column('integer') votingDays!: number;
  /** Number of the resolution that adopted them; null for the first ones. */
  @Column('text', { nullable: true }) resolution!: string | null;
}

/** What by-laws a motion proposes. */
export type ProposedByLaws = Pick<ByLawRow, 'quorumPercent' | 'majorityPercent' | 'votingDays'>;

@Entity('motion')
@Index('uq_motion_appeal_id', ['appealId'], { unique: true, where: "state = 'open'" })
@Index('uq_motion_organisation_id', ['organisationId', 'kind'], {
  unique: true,
  where: "state = 'open' and appeal_id is null",
})
@Index('uq_motion_resolution', ['resolution'], { unique: true })
@Index('ix_motion_closes_at', ['closesAt'], { where: "state = 'open'" })
@Index('ix_motion_opened_at', ['openedAt'])
@Check(
  'ck_motion_kind',
  `kind in ('admission-appeal', 'moderation-appeal', 'suspension', 'lifting', 'coordinator-hand-over',
    'by-laws', 'free')`,
)
@Check('ck_motion_state', "state in ('open', 'carried', 'lost', 'lapsed')")
@Check(
  'ck_motion_subject',
  `(title is not null) = (kind = 'free') and (organisation_id is null) = (kind in ('by-laws', 'free'))
    and (appeal_id is not null) = (kind in ('admission-appeal', 'moderation-appeal'))
    and (effective_on is not null) = (kind in ('coordinator-hand-over', 'by-laws'))
    and (by_laws is not null) = (kind = 'by-laws')`,
)
@Check(
  'ck_motion_closed',
  `(state = 'open') = (closed_at is null) and (state = 'open') = (electors is null)
    and (electors is null) = (votes_for is null) and (electors is null) = (votes_against is null)
    and (electors is null) = (votes_abstain is null)`,
)
@Check('ck_motion_resolution', "(state = 'carried') = (resolution is not null)")
@Check('ck_motion_closes_at', 'closes_at > opened_at')
export class MotionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: MotionKind;
  /** Of a free resolution; the other kinds name themselves. */
  @Column('text', { nullable: true }) title!: string | null;
  /** Why; of a free resolution, what is resolved. */
  @Column('text') text!: string;
  /** Whom it concerns: the member, the appellant, the coordinator to be. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  organisationId!: string | null;
  @ForeignKey('appeal')
  @Column('uuid', { nullable: true })
  appealId!: string | null;
  @Column('date', { nullable: true }) effectiveOn!: string | null;
  @Column('jsonb', { nullable: true }) byLaws!: ProposedByLaws | null;
  @Column('text') state!: MotionState;
  /** The rules of the day when it was opened. */
  @Column('integer') quorumPercent!: number;
  @Column('integer') majorityPercent!: number;
  /** Null for motions that an appeal opened by itself. */
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  openedFor!: string | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** Number of the resolution, as '3/2026'; carried motions have one. */
  @Column('text', { nullable: true }) resolution!: string | null;
  /** How many members could vote when it was counted. */
  @Column('integer', { nullable: true }) electors!: number | null;
  @Column('integer', { nullable: true }) votesFor!: number | null;
  @Column('integer', { nullable: true }) votesAgainst!: number | null;
  @Column('integer', { nullable: true }) votesAbstain!: number | null;
}

/** A member's vote, with who cast it; the latest one before the closing counts. */
@Entity('vote')
@Check('ck_vote_choice', "choice in ('for', 'against', 'abstain')")
export class VoteRow {
  @ForeignKey('motion')
  @PrimaryColumn('uuid')
  motionId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @ForeignKey('account')
  @Column('uuid')
  accountId!: string;
  @Column('boolean') deputy!: boolean;
  @Column('text') choice!: Choice;
  @Column('timestamptz') at!: Date;
}

export const motionEntities = [ByLawRow, MotionRow, VoteRow];
