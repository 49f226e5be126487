import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { safeInteger } from '../../../../platform/database/columns.js';
import {
  procedureKinds,
  procedureStates,
  type ProcedureKind,
  type ProcedureState,
} from '../domain/procedure-states.js';
import { procurementRules, type ProcurementRule } from '../domain/rules.js';
import type { BuyersFigures, ProcedureContent, ProcedureDraft } from '../procedure-content.js';

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/**
 * One need, asked of many. Readable by the buyer; once published by the recipient, those invited and, where it is open
 * to all members, by everybody. Whoever decides about it or its bids locks this row first.
 */
@Entity('procedure')
@Unique('uq_procedure_number', ['number'])
@Unique('uq_procedure_id_buyer_id', ['id', 'buyerId'])
@Index('ix_procedure_buyer_id', ['buyerId', 'createdAt'])
@Index('ix_procedure_recipient_id', ['recipientId'])
@Index('ix_procedure_opens_at', ['opensAt'], { where: "state = 'published'" })
@Check('ck_procedure_kind', oneOf('kind', procedureKinds))
@Check('ck_procedure_state', oneOf('state', procedureStates))
@Check('ck_procedure_openness', oneOf('openness', ['invited', 'members']))
@Check(
  'ck_procedure_published',
  "(state = 'draft') = (published_at is null) and (state = 'draft') = (number is null) and (state = 'draft') = (version = 0)",
)
@Check(
  'ck_procedure_times',
  "(state = 'draft') = (deadline is null) and (state = 'draft') = (opens_at is null) and opens_at >= deadline and questions_until <= deadline",
)
@Check('ck_procedure_opened', "state not in ('opened', 'decided', 'concluded') or opened_at is not null")
@Check('ck_procedure_decided', "(state in ('decided', 'concluded')) = (decided_at is not null)")
@Check(
  'ck_procedure_cancelled',
  "(state = 'cancelled') = (cancelled_at is not null) and (state = 'cancelled') = (cancel_reason is not null)",
)
@Check('ck_procedure_to_invite', 'to_invite > 0')
@Check(
  'ck_procedure_touch',
  'length(first_touch) <= 200 and length(last_touch) <= 200 and (first_touch is null) = (last_touch is null)',
)
export class ProcedureRow {
  @PrimaryColumn('uuid') id!: string;
  /** Given at publishing. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') kind!: ProcedureKind;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  /** The unit that receives; null: the buyer itself. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  recipientId!: string | null;
  @Column('text') state!: ProcedureState;
  // What lists and matching ask of the content, as it was last published; of a draft, as it was last saved.
  @Column('text') subject!: string;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('text', { array: true }) cpv!: string[];
  @Column('text', { array: true }) categories!: string[];
  @Column('text', { array: true }) areas!: string[];
  @Column('text') openness!: 'invited' | 'members';
  @Column('timestamptz', { nullable: true }) questionsUntil!: Date | null;
  /** Bids at this instant are late. */
  @Column('timestamptz', { nullable: true }) deadline!: Date | null;
  @Column('timestamptz', { nullable: true }) opensAt!: Date | null;
  /** Of the published content; 0 in a draft. */
  @Column('integer', { default: 0 }) version!: number;
  /** Grows with every save of the draft or of an amendment; a stale form is refused. */
  @Column('integer', { default: 1 }) revision!: number;
  @Column('boolean') showsRank!: boolean;
  @Column('integer', { nullable: true }) toInvite!: number | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  /** When the last lot was decided, or the consultation concluded. */
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  /** Marks of the links by which the asker first and last came; their maker reads them. */
  @Column('text', { nullable: true }) firstTouch!: string | null;
  @Column('text', { nullable: true }) lastTouch!: string | null;
}

/** What was published, which never changes; number 0 is what the buyer works on: the draft, or an amendment. */
@Entity('procedure_version')
@Check(
  'ck_procedure_version_published',
  '(number = 0) = (published_at is null) and (number = 0) = (sha256 is null) and number >= 0 and (number > 1) = (reason is not null)',
)
export class ProcedureVersionRow {
  @ForeignKey('procedure', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  procedureId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') content!: ProcedureContent | ProcedureDraft;
  /** Of the canonical text of the content. */
  @Column('text', { nullable: true }) sha256!: string | null;
  /** What was changed and why; null of the first. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
}

/** The buyer's own reckoning: readable by the buyer alone, always. */
@Entity('procedure_figures')
export class ProcedureFiguresRow {
  @ForeignKey('procedure', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  procedureId!: string;
  @Column('jsonb') content!: BuyersFigures;
}

@Entity('procedure_file')
@Index('ix_procedure_file_file_id', ['fileId'])
@Check('ck_procedure_file_added_in_version', 'added_in_version > 0')
export class ProcedureFileRow {
  @ForeignKey('procedure', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  procedureId!: string;
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  @Column('integer') position!: number;
  /** Null until the version that shows it is published. */
  @Column('integer', { nullable: true }) addedInVersion!: number | null;
}

/** The last number of a year. */
@Entity('procedure_counter')
@Check('ck_procedure_counter_kind', oneOf('kind', procedureKinds))
export class ProcedureCounterRow {
  @PrimaryColumn('text') kind!: ProcedureKind;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}

/** Days and values set by law and custom, each from a day on. */
@Entity('procurement_rule')
@Check('ck_procurement_rule_rule', oneOf('rule', procurementRules))
@Check('ck_procurement_rule_value', 'value >= 0')
export class ProcurementRuleRow {
  @PrimaryColumn('text') rule!: ProcurementRule;
  @PrimaryColumn('date') validFrom!: string;
  @Column('bigint', { transformer: safeInteger }) value!: number;
}

export const procedureEntities = [
  ProcedureRow,
  ProcedureVersionRow,
  ProcedureFiguresRow,
  ProcedureFileRow,
  ProcedureCounterRow,
  ProcurementRuleRow,
];
