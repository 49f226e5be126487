import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowUp } from '../departures.js';
import type { ApplicationState } from '../domain/application-state.js';
import type { MemberRole } from '../domain/member-role.js';
import { EvidenceRow } from './evidence.entities.js';
import { ProfileContact } from './profile-contacts.js';
import { ProfilePhoto } from './profile-photos.js';
import { TrackAnswer, TrackCompletion } from './track.entities.js';

/** That an organisation is, or was, a member. Being one now is the view `active_member`. */
@Entity('membership')
@Index('ix_membership_absent', { synchronize: false })
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
  /** Since when the coordinator hides it; null = not hidden. The public reads view `public_profile`. */
  @Column('timestamptz', { nullable: true }) hiddenAt!: Date | null;
}

@Entity('membership_application')
@Index('uq_membership_application_waiting', ['organisationId'], {
  unique: true,
  where: "state in ('submitted', 'incomplete')",
})
@Index('ix_membership_application_organisation_id', ['organisationId', 'submittedAt'])
@Check('ck_membership_application_role', "role in ('supplier', 'support')")
@Check(
  'ck_membership_application_state',
  "state in ('submitted', 'incomplete', 'admitted', 'refused', 'withdrawn')",
)
@Check(
  'ck_membership_application_decision',
  `(state in ('submitted', 'incomplete')) = (decided_at is null)
    and (decided_at is null) = (decided_by is null)`,
)
@Check('ck_membership_application_reason', "state <> 'refused' or reason is not null")
@Check('ck_membership_application_completion', "state <> 'incomplete' or completion_request is not null")
@Check(
  'ck_membership_application_overturned',
  "overturned_by is null or (state = 'admitted' and reason is not null)",
)
export class MembershipApplication {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') role!: MemberRole;
  @Column('text') statement!: string;
  /** Who will sign the accession statement. */
  @Column('text', { nullable: true }) signatories!: string | null;
  @Column('text') state!: ApplicationState;
  /** What the coordinator last asked for. */
  @Column('text', { nullable: true }) completionRequest!: string | null;
  /** Of the decision; a refusal has one always, and keeps it when it is overturned. */
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('account')
  @Column('uuid')
  submittedBy!: string;
  @Column('timestamptz') submittedAt!: Date;
  /** The coordinator's person, or the applicant's when it was withdrawn. */
  @ForeignKey('account')
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  /** Number of the council's resolution that overturned a refusal. */
  @Column('text', { nullable: true }) overturnedBy!: string | null;
  /** The signed accession statement as it was scanned. */
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  statementFileId!: string | null;
}

/** An application that is being written by somebody who may not be registered yet. */
@Entity('application_draft')
@Index('uq_application_draft_secret_hash', ['secretHash'], { unique: true })
@Index('ix_application_draft_expires_at', ['expiresAt'])
export class ApplicationDraftRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') secretHash!: string;
  @Column('jsonb') content!: Record<string, unknown>;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

/** That a member left: by whom, when, and what followed. One row a leaving; a later membership ends with another. */
@Entity('departure')
@Index('ix_departure_organisation_id', ['organisationId', 'leftAt'])
@Index('ix_departure_left_at', ['leftAt'])
export class DepartureRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('integer') number!: number;
  @Column('date') joinedOn!: string;
  @Column('timestamptz') leftAt!: Date;
  @ForeignKey('account')
  @Column('uuid')
  leftBy!: string;
  @Column('boolean') keepQuotes!: boolean;
  /** The declaration, of which `sha256` is the digest in hexadecimal. */
  @Column('text') statement!: string;
  @Column('text') sha256!: string;
  @Column('jsonb', { default: [] }) followed!: FollowUp[];
  /** The signed notice as it was scanned. */
  @ForeignKey('stored_file')
  @Column('uuid', { nullable: true })
  noticeFileId!: string | null;
}

export const memberEntities = [
  Membership,
  MemberProfile,
  MembershipApplication,
  ApplicationDraftRow,
  DepartureRow,
  EvidenceRow,
  ProfilePhoto,
  ProfileContact,
  TrackAnswer,
  TrackCompletion,
];
