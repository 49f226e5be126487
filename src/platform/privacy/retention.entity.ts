import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How many days a kind of thing is kept, from a day on. A change is a new row; rows are never edited. */
@Entity('retention_term')
@Check('ck_retention_term_days', 'days between 0 and 36500')
export class RetentionTermRow {
  /** `module.kind`, as a rule of the module names it. */
  @PrimaryColumn('text') what!: string;
  @PrimaryColumn('date') validFrom!: string;
  @Column('integer') days!: number;
  /** The provision on which the term rests. */
  @Column('text') basis!: string;
}
