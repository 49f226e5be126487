import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { vatRates, type VatRate } from '../../../shared/vat.js';
import type { PartySnapshot, SiteSnapshot } from '../domain/agreement.js';
import { reviewEntities } from './review.entities.js';
import { ContractShareRow } from './share.entities.js';
import { amendmentEntities } from './amendment.entities.js';
import { acceptanceEntities } from './acceptance.entities.js';
import { deliveryEntities } from './delivery.entities.js';
import { contractStates, type ContractState } from '../domain/contract-states.js';

/**
 * What buyer and supplier agreed on, with both as they were then. Only the columns of its state change after
 * the conclusion; a trigger refuses the rest.
 */
@Entity('contract')
@ForeignKey('quote_version', ['quoteId', 'quoteVersion'], ['quoteId', 'number'])
@Index('uq_contract_number', ['number'], { unique: true })
@Index('uq_contract_quote_id', ['quoteId'], { unique: true })
@Index('uq_contract_award_id_bid_id', ['awardId', 'bidId'], { unique: true })
@Index('ix_contract_inquiry_id', ['inquiryId'])
@Index('ix_contract_procedure_id', ['procedureId'])
@Index('ix_contract_buyer_id', ['buyerId', 'concludedAt'])
@Index('ix_contract_supplier_id', ['supplierId', 'concludedAt'])
@Check('ck_contract_state', `state in (${contractStates.map((state) => `'${state}'`).join(', ')})`)
@Check(
  'ck_contract_origin',
  '(num_nonnulls(inquiry_id, quote_id, quote_version), ' +
    'num_nonnulls(procedure_id, award_id, bid_id, bid_version)) in ((3, 0), (0, 4))',
)
@Check('ck_contract_parties', 'buyer_id <> supplier_id')
@Check('ck_contract_amounts', 'net >= 0 and vat >= 0 and gross = net + vat')
@Check('ck_contract_delivery', 'delivery_to >= delivery_from')
@Check(
  'ck_contract_in_force',
  "case state when 'awaiting-acceptance' then in_force_at is null " +
    "when 'ended' then true else in_force_at is not null end",
)
@Check('ck_contract_completed', "(state = 'completed') = (completed_at is not null)")
@Check(
  'ck_contract_ended',
  "num_nonnulls(ended_at, ended_by, end_reason) = case when state = 'ended' then 3 else 0 end",
)
export class ContractRow {
  @PrimaryColumn('uuid') id!: string;
  /** Human readable, such as WR/2026/0001. */
  @Column('text') number!: string;
  @ForeignKey('inquiry')
  @Column('uuid', { nullable: true })
  inquiryId!: string | null;
  @Column('uuid', { nullable: true }) quoteId!: string | null;
  @Column('integer', { nullable: true }) quoteVersion!: number | null;
  @Column('uuid', { nullable: true }) procedureId!: string | null;
  @Column('uuid', { nullable: true }) awardId!: string | null;
  @Column('uuid', { nullable: true }) bidId!: string | null;
  @Column('integer', { nullable: true }) bidVersion!: number | null;
  /** Of the version that was chosen, of a quote or of a bid. */
  @Column('text') quoteSha256!: string;
  @Column('timestamptz') quoteSubmittedAt!: Date;
  @ForeignKey('listing')
  @Column('uuid', { nullable: true })
  listingId!: string | null;
  @ForeignKey('conversation')
  @Column('uuid')
  conversationId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  @Column('jsonb') buyer!: PartySnapshot;
  @Column('jsonb') supplier!: PartySnapshot;
  @Column('jsonb') site!: SiteSnapshot;
  @Column('text') subject!: string;
  @Column('text') state!: ContractState;
  /** 1 as concluded; each accepted amendment is the next. */
  @Column('integer') version!: number;
  @Column('text') place!: string;
  @Column('date', { nullable: true }) deliveryFrom!: string | null;
  @Column('date', { nullable: true }) deliveryTo!: string | null;
  @Column('integer') paymentDays!: number;
  @Column('text', { nullable: true }) remarks!: string | null;
  @Column('date') quoteValidUntil!: string;
  /** Grosze, VAT counted per rate over the lines. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
  @Column('bigint', { transformer: safeInteger }) vat!: number;
  @Column('bigint', { transformer: safeInteger }) gross!: number;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;
  @Column('text') acceptedByName!: string;
  @Column('timestamptz') concludedAt!: Date;
  /** Of the canonical text of all that was agreed. */
  @Column('text') sha256!: string;
  /** Since when it binds; null while it waits for those who may bind the sides. */
  @Column('timestamptz', { nullable: true }) inForceAt!: Date | null;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** The party that put the end on record. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
}

@Entity('contract_line')
@Check('ck_contract_line_amounts', 'quantity > 0 and unit_price >= 0 and net >= 0')
@Check('ck_contract_line_vat', `vat in (${vatRates.map((rate) => `'${rate}'`).join(', ')})`)
export class ContractLineRow {
  @ForeignKey('contract')
  @PrimaryColumn('uuid')
  contractId!: string;
  /** From 0. */
  @PrimaryColumn('integer') position!: number;
  @Column('text') name!: string;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('text') unit!: string;
  @Column('numeric', { precision: 18, scale: 6 }) unitPrice!: string;
  @Column('text') vat!: VatRate;
  /** Grosze. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
}

/** The last number given in a year; its row is what conclusions of the same year wait for. */
@Entity('contract_counter')
export class ContractCounterRow {
  @PrimaryColumn('integer') year!: number;
  @Column('integer') last!: number;
}

export const contractEntities = [
  ContractRow,
  ContractLineRow,
  ContractCounterRow,
  ...deliveryEntities,
  ...acceptanceEntities,
  ...amendmentEntities,
  ...reviewEntities,
  ContractShareRow,
];
