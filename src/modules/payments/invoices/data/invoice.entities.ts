import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../../platform/database/columns.js';
import { invoiceRules, type InvoiceRule } from '../domain/duties.js';

/** Duties of who invoices, each from a day on, with the provision. */
@Entity('invoice_rule')
@Check('ck_invoice_rule_rule', `rule in (${invoiceRules.map((rule) => `'${rule}'`).join(', ')})`)
@Check('ck_invoice_rule_amount', 'amount >= 0')
export class InvoiceRuleRow {
  @PrimaryColumn('text') rule!: InvoiceRule;
  @PrimaryColumn('date') validFrom!: string;
  /** Grosze above which it binds. */
  @Column('bigint', { transformer: safeInteger }) amount!: number;
  @Column('text') source!: string;
}

/** What the supplier noted of its own invoice, which it issued elsewhere. A correction is another row; a trigger keeps each. */
@Entity('noted_invoice')
@Index('uq_noted_invoice_receivable_id', ['receivableId'], { unique: true, where: 'withdrawn_at is null' })
@Check('ck_noted_invoice_ksef_number', "ksef_number ~ '^[0-9]{10}-[0-9]{8}-[0-9A-F]{12}-[0-9A-F]{2}$'")
@Check('ck_noted_invoice_delivered_on', 'delivered_on >= issued_on')
export class NotedInvoiceRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('receivable')
  @Column('uuid')
  receivableId!: string;
  /** As the supplier numbered it. */
  @Column('text') number!: string;
  @Column('date') issuedOn!: string;
  /** Checked; null for an invoice outside KSeF. */
  @Column('text', { nullable: true }) ksefNumber!: string | null;
  /** From when the days to pay run: the day in the KSeF number, else that of the issue. */
  @Column('date') deliveredOn!: string;
  @Column('timestamptz') notedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  notedBy!: string | null;
  @Column('text') notedByName!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}

/** The number under which a unit sees in KSeF the invoices that its municipality or running body pays. */
@Entity('recipient_identity')
@Check('ck_recipient_identity_internal_id', "internal_id ~ '^[0-9]{10}-[0-9]{5}$'")
export class RecipientIdentityRow {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('text') internalId!: string;
}

export const invoiceEntities = [InvoiceRuleRow, NotedInvoiceRow, RecipientIdentityRow];
