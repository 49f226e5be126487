import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { disclosures, type Disclosure } from '../domain/capacity.js';
import { reservationStates, type ReservationState } from '../domain/reservation-states.js';

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** A listing whose supplier keeps a ledger of free capacity. Its row is what all who change the ledger wait for. */
@Entity('capacity')
@Check('ck_capacity_disclosure', oneOf('disclosure', disclosures))
export class CapacityRow {
  @ForeignKey('listing')
  @PrimaryColumn('uuid')
  listingId!: string;
  /** What is counted, in the supplier's words: 'porcja', 'm²/mies.'. */
  @Column('text') unit!: string;
  /** What others may see. */
  @Column('text') disclosure!: Disclosure;
  /** Grows with every change, reservations included; a stale edit is refused. */
  @Column('integer') version!: number;
}

@Entity('capacity_month')
@Check('ck_capacity_month_month', 'extract(day from month) = 1')
@Check('ck_capacity_month_free', 'free >= 0')
export class CapacityMonthRow {
  @ForeignKey('capacity')
  @PrimaryColumn('uuid')
  listingId!: string;
  /** Its first day. */
  @PrimaryColumn('date') month!: string;
  /** What can still be taken on; null = the supplier does not say. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) free!: string | null;
}

/** What one award has taken of one listing in one month. */
@Entity('capacity_reservation')
@ForeignKey('capacity_month', ['listingId', 'month'], ['listingId', 'month'])
@Index('uq_capacity_reservation_holder_id_listing_id_month', ['holderId', 'listingId', 'month'], {
  unique: true,
  where: "state <> 'released'",
})
@Index('ix_capacity_reservation_listing_id', ['listingId', 'month'])
@Check('ck_capacity_reservation_state', oneOf('state', reservationStates))
@Check('ck_capacity_reservation_amount', 'amount > 0')
@Check('ck_capacity_reservation_settled', "(state = 'reserved') = (settled_at is null)")
export class CapacityReservationRow {
  @PrimaryColumn('uuid') id!: string;
  /** The inquiry that was awarded, or the award in a procedure; a joint one takes of several listings under one id. */
  @Column('uuid') holderId!: string;
  @Column('uuid') listingId!: string;
  @Column('date') month!: string;
  @Column('numeric', { precision: 18, scale: 6 }) amount!: string;
  /** The ledger's unit at that time. */
  @Column('text') unit!: string;
  @Column('text') state!: ReservationState;
  @Column('timestamptz') reservedAt!: Date;
  /** When it was used or released. */
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

/** Every change of a free amount; never altered. */
@Entity('capacity_change')
@ForeignKey('capacity_month', ['listingId', 'month'], ['listingId', 'month'])
@Index('ix_capacity_change_listing_id', ['listingId', 'at'])
@Check('ck_capacity_change_cause', oneOf('cause', ['edited', 'reserved', 'released']))
@Check('ck_capacity_change_reservation', "(cause = 'edited') = (reservation_id is null)")
export class CapacityChangeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') listingId!: string;
  @Column('date') month!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') cause!: 'edited' | 'reserved' | 'released';
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) freeBefore!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) freeAfter!: string | null;
  /** Who edited; null for awards and contracts. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @ForeignKey('capacity_reservation')
  @Column('uuid', { nullable: true })
  reservationId!: string | null;
}

export const capacityEntities = [CapacityRow, CapacityMonthRow, CapacityReservationRow, CapacityChangeRow];
