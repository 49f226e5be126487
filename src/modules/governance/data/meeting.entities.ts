import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A meeting of the council. */
@Entity('meeting')
@Index('ix_meeting_held_on', ['heldOn'])
export class MeetingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') heldOn!: string;
  /** What it was about. */
  @Column('text') subject!: string;
  @ForeignKey('account')
  @Column('uuid')
  recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}

/** A member that was there. */
@Entity('meeting_attendance')
export class MeetingAttendanceRow {
  @ForeignKey('meeting')
  @PrimaryColumn('uuid')
  meetingId!: string;
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
}

/** That the lack of a meeting since a day was told, after so many days. */
@Entity('meeting_alert')
export class MeetingAlertRow {
  @PrimaryColumn('date') since!: string;
  @PrimaryColumn('integer') days!: number;
  @Column('timestamptz') toldAt!: Date;
}

export const meetingEntities = [MeetingRow, MeetingAttendanceRow, MeetingAlertRow];
