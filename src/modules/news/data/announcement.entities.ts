import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../shared/dates.js';

/** What the coordinator tells everybody. What of it is public now says the view `public_announcement`. */
@Entity('announcement')
@Index('ix_announcement_shows_until', ['showsUntil'])
@Check('ck_announcement_english', '(title_en is null) = (text_en is null)')
@Check('ck_announcement_days', 'shows_until >= shows_from')
export class Announcement {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') titlePl!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text') textPl!: string;
  @Column('text', { nullable: true }) textEn!: string | null;
  @Column('date') showsFrom!: LocalDate;
  /** The last day. */
  @Column('date') showsUntil!: LocalDate;
  @Column('integer') version!: number;
  @ForeignKey('account')
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
