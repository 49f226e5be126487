import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What members were told that buyers look for: an information, which binds nobody to anything (§5.1). */
@Entity('demand_call')
@Index('ix_demand_call_called_at', ['calledAt'])
@Check('ck_demand_call_words', 'length(words) <= 120')
@Check('ck_demand_call_subject', "words <> '' or category is not null")
@Check('ck_demand_call_area', "area ~ '^[0-9]{4}$'")
@Check('ck_demand_call_told', 'told > 0')
export class DemandCallRow {
  @PrimaryColumn('uuid') id!: string;
  /** '' when the category says all. */
  @Column('text') words!: string;
  @ForeignKey('category')
  @Column('text', { nullable: true })
  category!: string | null;
  /** A powiat's TERYT code; null: wherever they work. */
  @Column('text', { nullable: true }) area!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** How many members were told. */
  @Column('integer') told!: number;
  @Column('timestamptz') calledAt!: Date;
}
