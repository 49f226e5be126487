import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';

/** That an organisation is, or was, a member. Being one now is the view `active_member`. */
@Entity('membership')
@Index('uq_membership_number', ['number'], { unique: true })
@Index('uq_membership_slug', ['slug'], { unique: true })
@Check('ck_membership_number', 'number > 0')
@Check('ck_membership_slug', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('ck_membership_role', "role in ('supplier', 'support')")
@Check('ck_membership_suspension', '(suspended_at is null) = (suspension_resolution is null)')
export class Membership {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  /** In the order of joining; kept for life and never given to another. */
  @Column('integer') number!: number;
  /** The profile's address; kept for life. */
  @Column('text') slug!: string;
  @Column('text') role!: MemberRole;
  /** Name, town and what it does, folded, for the directory's search box. */
  @Column('text') searchText!: string;
  @Column('date') joinedOn!: string;
  /** The instant of leaving; null while a member. */
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
  @Column('timestamptz', { nullable: true }) suspendedAt!: Date | null;
  /** Number of the council's resolution; suspension takes one. */
  @Column('text', { nullable: true }) suspensionResolution!: string | null;
}

/** What a member says of itself. Nobody else writes here (§5.1). */
@Entity('member_profile')
export class MemberProfile {
  @ForeignKey('organisation')
  @PrimaryColumn('uuid')
  organisationId!: string;
  @Column('text', { nullable: true }) introPl!: string | null;
  @Column('text', { nullable: true }) introEn!: string | null;
  @Column('text', { nullable: true }) storyPl!: string | null;
  @Column('text', { nullable: true }) storyEn!: string | null;
  @Column('text', { nullable: true }) website!: string | null;
  /** Of an office, not of a person: "Biuro zamówień". */
  @Column('text', { nullable: true }) contactRole!: string | null;
  @Column('text', { nullable: true }) contactEmail!: string | null;
  @Column('text', { nullable: true }) contactPhone!: string | null;
  /** Codes of the kernel's territory list. */
  @Column('text', { array: true, default: [] }) areas!: string[];
  /** What it does, in its own words. */
  @Column('text', { array: true, default: [] }) categories!: string[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz') updatedAt!: Date;
}

@Entity('membership_application')
@Index('uq_membership_application_waiting', ['organisationId'], {
  unique: true,
  where: "state = 'submitted'",
})
@Index('ix_membership_application_organisation_id', ['organisationId', 'submittedAt'])
@Check('ck_membership_application_role', "role in ('supplier', 'support')")
@Check('ck_membership_application_state', "state in ('submitted', 'admitted', 'refused')")
@Check(
  'ck_membership_application_decision',
  "(state = 'submitted') = (decided_at is null) and (decided_at is null) = (decided_by is null)",
)
@Check('ck_membership_application_reason', "(state = 'refused') = (reason is not null)")
export class MembershipApplication {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') role!: MemberRole;
  @Column('text') statement!: string;
  @Column('text') state!: ApplicationState;
  /** Why it was refused; null otherwise. */
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('account')
  @Column('uuid')
  submittedBy!: string;
  @Column('timestamptz') submittedAt!: Date;
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

export const memberEntities = [Membership, MemberProfile, MembershipApplication];
