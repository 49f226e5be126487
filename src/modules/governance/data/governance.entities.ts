import { meetingEntities } from './meeting.entities.js';
import { motionEntities } from './motion.entities.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who sits, or sat, in the council for a member. Sitting there now is the view `council_seat`. */
@Entity('representative')
@Index('uq_representative_active', ['organisationId', 'deputy'], { unique: true, where: 'ended_at is null' })
@Index('ix_representative_account_id', ['accountId'])
@Check('ck_representative_ended_at', 'ended_at >= since')
export class RepresentativeRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('account')
  @Column('uuid')
  accountId!: string;
  /** False: the representative; true: the deputy. One of each a member. */
  @Column('boolean') deputy!: boolean;
  @Column('timestamptz') since!: Date;
  /** The owner who appointed them. */
  @ForeignKey('account')
  @Column('uuid')
  appointedBy!: string;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

export const governanceEntities = [RepresentativeRow, ...motionEntities, ...meetingEntities];
