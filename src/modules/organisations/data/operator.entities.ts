import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The legal person that runs the site, never the cluster, which is none (agreement §4.2). The row with the
 * greatest version counts; earlier ones stay and cannot be changed.
 */
@Entity('operator')
@Check('ck_operator_version', 'version > 0')
export class OperatorRow {
  @PrimaryColumn('integer') version!: number;
  @Column('text') name!: string;
  @Column('text') nip!: string;
  /** Null for those that the court register does not hold: a municipality, a person with a firm. */
  @Column('text', { nullable: true }) krs!: string | null;
  @Column('text') street!: string;
  @Column('text') postCode!: string;
  @Column('text') town!: string;
  @Column('text') email!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  /** The data protection officer; null when none is appointed. */
  @Column('text', { nullable: true }) dataProtectionName!: string | null;
  /** Where people write about their data. */
  @Column('text') dataProtectionEmail!: string;
  @Column('timestamptz') setAt!: Date;
}
