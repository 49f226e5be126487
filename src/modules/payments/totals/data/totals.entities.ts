import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A supplier that agreed to its sums' going into totals of several; without a row it is counted only. */
@Entity('payment_sharing')
export class PaymentSharingRow {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('timestamptz') agreedAt!: Date;
}
