import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { safeInteger } from '../../../platform/database/columns.js';
import { bankStatementEntities } from '../bank-statements/data/bank-statement.entities.js';
import { invoiceEntities } from '../invoices/data/invoice.entities.js';
import { AccountCheckRow } from '../accounts/data/account-check.entity.js';
import { PayoutChangeRow } from '../accounts/data/payout-change.entity.js';
import { onlineEntities } from '../checkout/data/checkout.entities.js';
import type { ChargedLine } from '../domain/charge.js';
import { stripeEntities } from '../stripe/data/stripe.entities.js';
import { reminderEntities } from './reminder.entities.js';
import { PaymentSharingRow } from '../totals/data/totals.entities.js';
import { paymentRules, type PaymentRule } from '../domain/due-day.js';
import {
  entryKinds,
  ledgerAccounts,
  onlineKinds,
  type EntryKind,
  type LedgerAccount,
} from '../domain/ledger.js';

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** Since when deliveries are charged; the one row is the migration's. */
@Entity('receivable_start')
export class ReceivableStartRow {
  @PrimaryColumn('timestamptz') at!: Date;
}

/** Days to pay that law and custom set, each from a day on. */
@Entity('payment_rule')
@Check('ck_payment_rule_rule', oneOf('rule', paymentRules))
@Check('ck_payment_rule_days', 'days >= 0')
export class PaymentRuleRow {
  @PrimaryColumn('text') rule!: PaymentRule;
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') days!: number;
}

/**
 * What a buyer owes a supplier for one accepted delivery. A trigger keeps the balance in step with the ledger and
 * everything else as it arose.
 */
@Entity('receivable')
@Index('uq_receivable_delivery_id', ['deliveryId'], { unique: true })
@Index('uq_receivable_reference', ['reference'], { unique: true })
@Index('ix_receivable_contract_id', ['contractId'])
@Index('ix_receivable_past', ['supplierId', 'aroseOn', 'id'], { where: 'past and balance > 0' })
@Index('ix_receivable_owed', ['supplierId', 'dueOn', 'id'], { where: 'balance > 0' })
@Index('ix_receivable_owing', ['buyerId', 'dueOn', 'id'], { where: 'balance > 0' })
@Index('ix_receivable_pair', ['supplierId', 'buyerId', 'aroseOn'])
@Index('ix_receivable_supplier_id', ['supplierId', 'dueOn', 'id'])
@Index('ix_receivable_buyer_id', ['buyerId', 'dueOn', 'id'])
@Check('ck_receivable_amounts', 'net >= 0 and vat >= 0 and gross = net + vat')
@Check('ck_receivable_parties', 'buyer_id <> supplier_id')
@Check('ck_receivable_due_on', 'payment_days >= 0 and due_on >= arose_on')
@Check('ck_receivable_currency', "currency = 'PLN'")
export class ReceivableRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('contract')
  @Column('uuid')
  contractId!: string;
  @ForeignKey('delivery')
  @Column('uuid')
  deliveryId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  supplierId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  buyerId!: string;
  /** What a transfer names: number of the contract and of the delivery, such as WR/2026/0001/1. */
  @Column('text') reference!: string;
  @Column('jsonb') lines!: readonly ChargedLine[];
  @Column('text') currency!: string;
  /** Grosze, VAT counted per rate over the delivery. */
  @Column('bigint', { transformer: safeInteger }) net!: number;
  @Column('bigint', { transformer: safeInteger }) vat!: number;
  @Column('bigint', { transformer: safeInteger }) gross!: number;
  /** The day of the acceptance. */
  @Column('date') aroseOn!: string;
  @Column('integer') paymentDays!: number;
  @Column('date') dueOn!: string;
  /** Grosze still owed, the sum of its postings to `due`; below zero when too much was paid. */
  @Column('bigint', { transformer: safeInteger }) balance!: number;
  /** Of a delivery accepted before there were receivables: nobody was told, and it may long be paid. */
  @Column('boolean', { default: false }) past!: boolean;
}

/** Append-only: a mistake is taken back by another entry. */
@Entity('ledger_entry')
@Index('ix_ledger_entry_receivable_id', ['receivableId', 'at'])
@Index('uq_ledger_entry_reverses', ['reverses'], { unique: true })
@Check('ck_ledger_entry_kind', oneOf('kind', entryKinds))
@Check('ck_ledger_entry_reverses', "(reverses is not null) = (kind = 'reversal')")
@Check(
  'ck_ledger_entry_reason',
  "reason is not null or gateway_object is not null or kind in ('charge', 'payment')",
)
@Check(
  'ck_ledger_entry_recorded_by_name',
  "(recorded_by_name is null) = (kind = 'charge' or gateway_object is not null)",
)
@Check(
  'ck_ledger_entry_gateway_object',
  `(gateway_object is null) = (checkout_id is null)
    and (kind = 'reversal' or (gateway_object is not null) = (${oneOf('kind', onlineKinds)}))`,
)
@Index('ix_ledger_entry_checkout_id', ['checkoutId'])
@Index('uq_ledger_entry_gateway_object', ['gatewayObject', 'kind', 'receivableId'], { unique: true })
export class LedgerEntryRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('receivable')
  @Column('uuid')
  receivableId!: string;
  @Column('text') kind!: EntryKind;
  /** The day on which the money moved or the amount changed. */
  @Column('date') day!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** The entry that it takes back. */
  @ForeignKey('ledger_entry')
  @Column('uuid', { nullable: true })
  reverses!: string | null;
  @Column('timestamptz') at!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
  /** Null where the program charged what was accepted, or recorded what Stripe told it. */
  @Column('text', { nullable: true }) recordedByName!: string | null;
  /** What it records of Stripe: a payment, refund or chargeback by its id there, at most once of a kind. */
  @Column('text', { nullable: true }) gatewayObject!: string | null;
  /** Of what was paid online: by which checkout. */
  @ForeignKey('checkout')
  @Column('uuid', { nullable: true })
  checkoutId!: string | null;
}

@Entity('ledger_posting')
@Check('ck_ledger_posting_account', oneOf('account', ledgerAccounts))
@Check('ck_ledger_posting_amount', 'amount <> 0')
@Check('ck_ledger_posting_currency', "currency = 'PLN'")
export class LedgerPostingRow {
  @ForeignKey('ledger_entry')
  @PrimaryColumn('uuid')
  entryId!: string;
  @PrimaryColumn('text') account!: LedgerAccount;
  @Column('text') currency!: string;
  /** Grosze; a debit is above zero. */
  @Column('bigint', { transformer: safeInteger }) amount!: number;
}

export const paymentEntities = [
  ReceivableStartRow,
  PaymentRuleRow,
  ReceivableRow,
  LedgerEntryRow,
  LedgerPostingRow,
  ...reminderEntities,
  ...invoiceEntities,
  PaymentSharingRow,
  ...stripeEntities,
  PayoutChangeRow,
  ...onlineEntities,
  AccountCheckRow,
  ...bankStatementEntities,
];
