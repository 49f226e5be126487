import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Lang } from '../../../shared/lang.js';
import type { GatheringState, RegistrationState } from '../domain/gathering-states.js';

/** A public event of the cluster. */
@Entity('gathering')
@Index('ix_gathering_starts_at', ['startsAt'])
@Check('ck_gathering_state', "state in ('announced', 'cancelled')")
@Check('ck_gathering_english', '(title_en is null) = (text_en is null)')
@Check('ck_gathering_time', 'ends_at > starts_at')
@Check('ck_gathering_places', 'places is null or (registers and places > 0)')
export class Gathering {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') titlePl!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text') textPl!: string;
  @Column('text', { nullable: true }) textEn!: string | null;
  @Column('text') place!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  /** Whether one has to register. */
  @Column('boolean') registers!: boolean;
  /** How many may come; null: as many as want to. */
  @Column('integer', { nullable: true }) places!: number | null;
  @Column('text') state!: GatheringState;
  @Column('integer') version!: number;
  @ForeignKey('account')
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}

/** Somebody who wants to come, by a mailbox that says so itself. */
@Entity('gathering_registration')
@Unique('uq_gathering_registration_gathering_id', ['gatheringId', 'email'])
@Index('ix_gathering_registration_email', ['email'])
@Check('ck_gathering_registration_state', "state in ('asked', 'confirmed', 'cancelled')")
@Check('ck_gathering_registration_lang', "lang in ('pl', 'en')")
@Check('ck_gathering_registration_confirmed', "state <> 'confirmed' or confirmed_at is not null")
export class GatheringRegistration {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('gathering')
  @Column('uuid')
  gatheringId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) organisationName!: string | null;
  @Column('text') lang!: Lang;
  @Column('text') state!: RegistrationState;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  /** Null also once the event has another day. */
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
}
