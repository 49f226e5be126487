import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The engine's copy of the index, in one row. */
@Entity('search_copy')
@Check('ck_search_copy_number', 'number = 1')
@Check('ck_search_copy_held', '(holder is null) = (held_until is null)')
export class SearchCopyRow {
  @PrimaryColumn('smallint') number!: 1;
  /** Of which generation the copy is; null before the first. Only a copy of the live one is asked. */
  @Column('integer', { nullable: true }) generation!: number | null;
  /** Who mends or makes the copy now, and until when it is its alone. */
  @Column('uuid', { nullable: true }) holder!: string | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
}

/** A document of which the engine has not been told all since then. */
@Entity('search_debt')
export class SearchDebtRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') since!: Date;
}
