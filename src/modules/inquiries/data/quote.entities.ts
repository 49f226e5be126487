import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { vatRates, type VatRate } from '../../../shared/vat.js';
import { refuseCauses, type RefuseCause } from '../domain/causes.js';
import { quoteStates, type QuoteState } from '../domain/quote-states.js';
import { ClosingRow } from './closing.entities.js';
import { GuestDraftFileRow, GuestDraftRow } from './guest-draft.entities.js';
import { InquiryInvitationRow, InquiryRow } from './inquiry.entities.js';

/** A supplier's answer to one inquiry; its content stands in versions. One accepted quote an inquiry. */
@Entity('quote')
@ForeignKey(
  'inquiry_invitation',
  ['inquiryId', 'buyerId', 'supplierId'],
  ['inquiryId', 'buyerId', 'supplierId'],
)
@Index('uq_quote_inquiry_id_supplier_id', ['inquiryId', 'supplierId'], { unique: true })
@Index('uq_quote_inquiry_id', ['inquiryId'], { unique: true, where: "state = 'accepted'" })
@Index('ix_quote_supplier_id', ['supplierId'])
@Check('ck_quote_state', `state in (${quoteStates.map((state) => `'${state}'`).join(', ')})`)
@Check('ck_quote_refuse_cause', `refuse_cause in (${refuseCauses.map((cause) => `'${cause}'`).join(', ')})`)
@Check('ck_quote_version', "(state = 'draft') = (version = 0)")
export class QuoteRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') inquiryId!: string;
  @Column('uuid') buyerId!: string;
  @Column('uuid') supplierId!: string;
  @Column('text') state!: QuoteState;
  /** Number of the version that counts; 0 before the first was sent. */
  @Column('integer', { default: 0 }) version!: number;
  /** Grows with every change of the quote by its author; a form that saw an older one is refused. */
  @Column('integer', { default: 1 }) revision!: number;
  /** From when the buyer may read what was sent: at once for a direct quote. Null until then. */
  @Column('timestamptz', { nullable: true }) disclosedAt!: Date | null;
  /** Why it was refused or withdrawn. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) refuseCause!: RefuseCause | null;
  @Column('timestamptz') createdAt!: Date;
}

/** One version of a quote; never changed after it was sent. */
@Entity('quote_version')
@Check('ck_quote_version_payment_days', 'payment_days between 0 and 60')
@Check('ck_quote_version_delivery', 'delivery_to >= delivery_from')
@Check(
  'ck_quote_version_submitted',
  '(submitted_at is null) = (sha256 is null) and (submitted_at is null) = (content is null)',
)
export class QuoteVersionRow {
  @ForeignKey('quote')
  @PrimaryColumn('uuid')
  quoteId!: string;
  @PrimaryColumn('integer') number!: number;
  /** Null while it is being prepared. */
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  /** Of `content`, in hexadecimal. */
  @Column('text', { nullable: true }) sha256!: string | null;
  /** The canonical text, as it was sent. */
  @Column('text', { nullable: true }) content!: string | null;
  @Column('date') validUntil!: string;
  @Column('integer') paymentDays!: number;
  @Column('text') place!: string;
  @Column('date', { nullable: true }) deliveryFrom!: string | null;
  @Column('date', { nullable: true }) deliveryTo!: string | null;
  @Column('text', { nullable: true }) remarks!: string | null;
}

@Entity('quote_line')
@ForeignKey('quote_version', ['quoteId', 'version'], ['quoteId', 'number'])
@Check('ck_quote_line_amounts', 'quantity > 0 and unit_price >= 0 and net >= 0')
@Check('ck_quote_line_vat', `vat in (${vatRates.map((rate) => `'${rate}'`).join(', ')})`)
export class QuoteLineRow {
  @PrimaryColumn('uuid') quoteId!: string;
  @PrimaryColumn('integer') version!: number;
  /** From 0. */
  @PrimaryColumn('integer') position!: number;
  @Column('text') name!: string;
  @Column('numeric', { precision: 18, scale: 6 }) quantity!: string;
  @Column('text') unit!: string;
  @Column('numeric', { precision: 18, scale: 6 }) unitPrice!: string;
  @Column('text') vat!: VatRate;
  /** Grosze, computed here. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
}

export const inquiryEntities = [
  InquiryRow,
  InquiryInvitationRow,
  QuoteRow,
  QuoteVersionRow,
  QuoteLineRow,
  GuestDraftRow,
  GuestDraftFileRow,
  ClosingRow,
];
