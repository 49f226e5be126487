import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationRole } from '../../../platform/access/actor.js';
import { Claim } from './claim.entities.js';
import { OperatorRow } from './operator.entities.js';
import { organisationKinds, type OrganisationKind } from '../domain/organisation-kinds.js';

/** A legal person or a unit of one: buyer, supplier, support body. */
@Entity('organisation')
@Index('uq_organisation_nip', ['nip'], {
  unique: true,
  where: "confirmed_at is not null and payer_id is null and kind <> 'municipal-unit'",
})
@Index('ix_organisation_payer_id', ['payerId'])
@Check('ck_organisation_kind', `kind in (${organisationKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check('ck_organisation_payer', "kind <> 'municipal-unit' or payer_id is not null or payer_name is not null")
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  /** 10 digits; null for founders that have not claimed their profile yet. */
  @Column('text', { nullable: true }) nip!: string | null;
  @Column('text', { nullable: true }) krs!: string | null;
  @Column('text', { nullable: true }) regon!: string | null;
  @Column('text', { nullable: true }) street!: string | null;
  @Column('text', { nullable: true }) postCode!: string | null;
  @Column('text') town!: string;
  /** TERYT code of the powiat of the seat, 4 digits; null when unknown. */
  @Column('text', { nullable: true }) powiat!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  /** The legal person that pays for a unit, when it has an account here. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  payerId!: string | null;
  /** The same when it has none: its name; its NIP then stands in `nip`. */
  @Column('text', { nullable: true }) payerName!: string | null;
  /** Null until its first person proved their mailbox; such an organisation is visible to nobody. */
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity('organisation_person')
@Index('ix_organisation_person_account_id', ['accountId'])
@Check('ck_organisation_person_role', "role in ('viewer', 'editor', 'owner')")
export class OrganisationPerson {
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  organisationId!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  accountId!: string;
  @Column('text') role!: OrganisationRole;
  @Column('timestamptz') since!: Date;
}

/** For which organisation a session acts. No row: for the person's first one. */
@Entity('acting')
export class Acting {
  @ForeignKey('session', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  sessionId!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
}

@Entity('invitation')
@Index('ix_invitation_organisation_id', ['organisationId'])
@Index('uq_invitation_secret_hash', ['secretHash'], { unique: true })
@Check('ck_invitation_role', "role in ('viewer', 'editor', 'owner')")
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') email!: string;
  @Column('text') role!: OrganisationRole;
  /** Null until the mail's job made the link. */
  @Column('text', { nullable: true }) secretHash!: string | null;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column('uuid')
  invitedBy!: string;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** Which organisation coordinates the cluster, from when to when (agreement §3.4). */
@Entity('coordinator_assignment')
@Check('ck_coordinator_assignment_dates', 'valid_to is null or valid_to >= valid_from')
@Exclusion('ex_coordinator_assignment_one', "using gist (daterange(valid_from, valid_to, '[]') with &&)")
export class CoordinatorAssignment {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('date') validFrom!: string;
  /** The last day; null while it lasts. */
  @Column('date', { nullable: true }) validTo!: string | null;
  /** Number of the council's resolution; null when nobody voted, as for the first one. */
  @Column('text', { nullable: true }) resolution!: string | null;
}

/** A machine's key: acts for one organisation with the role given, as the person who made it. */
@Entity('api_token')
@Index('uq_api_token_secret_hash', ['secretHash'], { unique: true })
@Index('ix_api_token_organisation_id', ['organisationId'])
@Check('ck_api_token_role', "role in ('viewer', 'editor')")
export class ApiToken {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('text') name!: string;
  @Column('text') role!: OrganisationRole;
  @Column('text') secretHash!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

export const organisationEntities = [
  Organisation,
  OrganisationPerson,
  Acting,
  Invitation,
  CoordinatorAssignment,
  ApiToken,
  OperatorRow,
  Claim,
];
