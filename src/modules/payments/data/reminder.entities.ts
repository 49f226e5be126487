import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { reminderTones, type ReminderTone } from '../domain/reminder.js';

/** The buyer says why it does not pay; nobody but it takes that back. */
@Entity('payment_dispute')
@Index('uq_payment_dispute_receivable_id', ['receivableId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Check('ck_payment_dispute_withdrawn', '(withdrawn_at is null) = (withdrawn_by_name is null)')
export class PaymentDisputeRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('receivable')
  @Column('uuid')
  receivableId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') openedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
  @Column('text') openedByName!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
  @Column('text', { nullable: true }) withdrawnByName!: string | null;
}

/** When a supplier's reminders go by themselves; without a row they do not. */
@Entity('reminder_setting')
@Check('ck_reminder_setting_polite_after', 'polite_after between 1 and 90')
@Check('ck_reminder_setting_firm_after', 'firm_after between 1 and 180')
@Check('ck_reminder_setting_order', 'firm_after > polite_after')
export class ReminderSettingRow {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('integer', { nullable: true }) politeAfter!: number | null;
  @Column('integer', { nullable: true }) firmAfter!: number | null;
}

/** A reminder that went to the buyer; at most one of a tone a day. */
@Entity('payment_reminder')
@Check('ck_payment_reminder_tone', `tone in (${reminderTones.map((tone) => `'${tone}'`).join(', ')})`)
export class PaymentReminderRow {
  @ForeignKey('receivable')
  @PrimaryColumn('uuid')
  receivableId!: string;
  @PrimaryColumn('text') tone!: ReminderTone;
  @PrimaryColumn('date') day!: string;
  @Column('timestamptz') at!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  sentBy!: string | null;
  /** Null where it went by itself. */
  @Column('text', { nullable: true }) sentByName!: string | null;
}

export const reminderEntities = [PaymentDisputeRow, ReminderSettingRow, PaymentReminderRow];
