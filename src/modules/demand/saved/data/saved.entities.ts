import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Pace, SavedSubject } from '../domain/saved-search.js';

/** What an organisation wants to hear of: the canonical query of a page, read by that page's own schema. */
@Entity('saved_search')
@Unique('uq_saved_search_query', ['organisationId', 'subject', 'query'])
@Index('ix_saved_search_subject', ['subject', 'watchSince'], { where: 'paused_at is null' })
@Index('ix_saved_search_saved_by', ['savedBy'])
@Check('ck_saved_search_subject', "subject in ('listings', 'procedures')")
@Check('ck_saved_search_pace', "pace in ('now', 'daily')")
@Check('ck_saved_search_name', 'length(name) between 1 and 80')
@Check('ck_saved_search_query', 'length(query) <= 2000')
export class SavedSearchRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** Null once the person is erased. */
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  savedBy!: string | null;
  @Column('text') subject!: SavedSubject;
  @Column('text') name!: string;
  @Column('text') query!: string;
  @Column('text') pace!: Pace;
  /** What was published before is known already: the time of saving, or of going on after a pause. */
  @Column('timestamptz') watchSince!: Date;
  @Column('timestamptz', { nullable: true }) pausedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

/** One telling of what was found for a saved search. */
@Entity('search_alert')
@Index('ix_search_alert_saved_search_id', ['savedSearchId', 'toldAt'])
export class SearchAlertRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('saved_search', { onDelete: 'CASCADE' })
  @Column('uuid')
  savedSearchId!: string;
  @Column('timestamptz') toldAt!: Date;
}

/** A listing or a procedure that a saved search found. There is one row for each, so each is told once. */
@Entity('search_hit')
@Index('ix_search_hit_thing_id', ['thingId'], { where: 'alert_id is null' })
@Index('ix_search_hit_alert_id', ['alertId'])
export class SearchHitRow {
  @ForeignKey('saved_search', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  savedSearchId!: string;
  @PrimaryColumn('uuid') thingId!: string;
  @Column('timestamptz') foundAt!: Date;
  /** Null until it is told. */
  @ForeignKey('search_alert', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  alertId!: string | null;
}
