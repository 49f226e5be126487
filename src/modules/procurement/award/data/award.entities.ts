import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { awardOutcomes, type AwardOutcome } from '../domain/outcomes.js';

/** One act of choosing: one bid for one lot or several. */
@Entity('award')
@ForeignKey('bid_opened', ['bidId'], ['bidId'])
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Index('ix_award_procedure_id', ['procedureId'])
@Index('ix_award_bid_id', ['bidId'])
@Index('ix_award_supplier_id', ['supplierId'])
@Check('ck_award_lots', 'cardinality(lots) > 0')
@Check('ck_award_author', '(supplier_id is null) <> (outside_id is null)')
@Check('ck_award_contract', 'contract_id is null or supplier_id is not null')
@Check('ck_award_outcome', `outcome in (${awardOutcomes.map((each) => `'${each}'`).join(', ')})`)
@Check(
  'ck_award_outcome_at',
  '(outcome is null) = (outcome_at is null) and (outcome_note is null or outcome is not null)',
)
export class AwardRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('uuid')
  bidId!: string;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  supplierId!: string | null;
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  @Column('integer', { array: true }) lots!: number[];
  /** Null with a supplier from outside, with whom the buyer makes it elsewhere. */
  @ForeignKey('contract')
  @Column('uuid', { nullable: true })
  contractId!: string | null;
  @Column('timestamptz') awardedAt!: Date;
  /** What became of an award to a supplier from outside; null until the buyer says. */
  @Column('text', { nullable: true }) outcome!: AwardOutcome | null;
  @Column('text', { nullable: true }) outcomeNote!: string | null;
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null;
}

/** What was decided about a lot, once and for all: the primary key lets nobody decide twice. */
@Entity('lot_decision')
@ForeignKey('bid_opened', ['bidId'], ['bidId'])
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Index('ix_lot_decision_award_id', ['awardId'])
@Check('ck_lot_decision_lot', 'lot > 0')
@Check('ck_lot_decision_award', '(bid_id is null) = (award_id is null)')
export class LotDecisionRow {
  @PrimaryColumn('uuid') procedureId!: string;
  @PrimaryColumn('integer') lot!: number;
  @Column('uuid') buyerId!: string;
  /** Null: closed without a choice. */
  @Column('uuid', { nullable: true })
  bidId!: string | null;
  @ForeignKey('award')
  @Column('uuid', { nullable: true })
  awardId!: string | null;
  @Column('text') justification!: string;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz') decidedAt!: Date;
}

/** How a consultation ended: what the buyer learned. */
@Entity('procedure_conclusion')
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
export class ProcedureConclusionRow {
  @PrimaryColumn('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('text') summary!: string;
  @Column('timestamptz') concludedAt!: Date;
}

/** A mark by hand under one criterion, with its reason. */
@Entity('bid_rating')
@ForeignKey('bid_opened', ['bidId'], ['bidId'])
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Index('ix_bid_rating_procedure_id', ['procedureId'])
@Check('ck_bid_rating_rating', 'rating between 0 and 10')
export class BidRatingRow {
  @PrimaryColumn('uuid')
  bidId!: string;
  @PrimaryColumn('text') criterionId!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('integer') rating!: number;
  @Column('text') reason!: string;
  @Column('timestamptz') ratedAt!: Date;
}

/** The buyer's question about one opened bid, and the bidder's answer; it explains and never changes the bid. */
@Entity('clarification')
@ForeignKey('bid_opened', ['bidId'], ['bidId'])
@ForeignKey('procedure', ['procedureId', 'buyerId'], ['id', 'buyerId'])
@Index('ix_clarification_bid_id', ['bidId'])
@Index('ix_clarification_procedure_id', ['procedureId'])
@Check('ck_clarification_author', '(supplier_id is null) <> (outside_id is null)')
@Check('ck_clarification_answered', '(answer is null) = (answered_at is null)')
export class ClarificationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') procedureId!: string;
  @Column('uuid') buyerId!: string;
  @Column('uuid')
  bidId!: string;
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  supplierId!: string | null;
  @Column('uuid', { nullable: true }) outsideId!: string | null;
  @Column('text') question!: string;
  @Column('timestamptz') askedAt!: Date;
  /** Inclusive, in Warsaw. */
  @Column('date') answerUntil!: string;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

export const awardEntities = [
  AwardRow,
  LotDecisionRow,
  ProcedureConclusionRow,
  BidRatingRow,
  ClarificationRow,
];
