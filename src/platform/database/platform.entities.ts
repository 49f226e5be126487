import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Office } from '../access/actor.js';
import { RetentionTermRow } from '../privacy/retention.entity.js';
import { safeInteger } from './columns.js';

/** One line of what happened, written in the transaction that did it; never changed. */
@Entity('activity')
@Index('ix_activity_subject_id', ['subjectId', 'at'])
@Index('ix_activity_organisation_id', ['organisationId', 'at'])
@Index('ix_activity_office', ['office', 'at'], { where: 'office is not null' })
@Index('ix_activity_grant_id', ['grantId', 'at'], { where: 'grant_id is not null' })
@Check('ck_activity_office', "office in ('coordinator', 'council')")
export class ActivityRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  /** As what the person acted for the cluster; null: for their own organisation. */
  @Column('text', { nullable: true }) office!: Office | null;
  /** By which grant the person acted for the organisation; null for one's own. */
  @Column('uuid', { nullable: true }) grantId!: string | null;
  @Column('text') action!: string;
  @Column('text') subjectKind!: string;
  @Column('uuid') subjectId!: string;
  @Column('jsonb', { default: {} }) details!: Record<string, unknown>;
}

@Entity('idempotency_key')
@Index('ix_idempotency_key_created_at', ['createdAt'])
export class IdempotencyKeyRow {
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('text') key!: string;
  /** Null while the first request is still working. */
  @Column('jsonb', { nullable: true }) answer!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

@Entity('worker_heartbeat')
export class WorkerHeartbeatRow {
  @PrimaryColumn('text') workerId!: string;
  @Column('timestamptz') beatAt!: Date;
}

@Entity('rate_limit')
export class RateLimitRow {
  @PrimaryColumn('text') key!: string;
  @Column('integer', { default: 0 }) points!: number;
  /** Milliseconds since the epoch; null for a block without end. */
  @Column('bigint', { nullable: true, transformer: safeInteger }) expire!: number | null;
}

@Entity('clock_shift')
export class ClockShiftRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('interval') shift!: string;
}

/** A set of first data that this database was filled with; no `finishedAt`: begun and not to the end. */
@Entity('seeding')
@Check('ck_seeding_name', "name in ('demo', 'live')")
export class SeedingRow {
  @PrimaryColumn('text') name!: 'demo' | 'live';
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}

/** Which master key belongs to this database; one row at most. */
@Entity('master_key')
@Check('ck_master_key_id', 'id = 1')
export class MasterKeyRow {
  @PrimaryColumn('smallint') id!: 1;
  @Column('text') fingerprint!: string;
  @Column('timestamptz', { default: () => 'now()' }) notedAt!: Date;
}

export const platformEntities = [
  RetentionTermRow,
  ActivityRow,
  IdempotencyKeyRow,
  WorkerHeartbeatRow,
  RateLimitRow,
  ClockShiftRow,
  SeedingRow,
  MasterKeyRow,
];
