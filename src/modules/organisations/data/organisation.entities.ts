import { AccessGrant } from './grant.entities.js';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationRole } from '../../../platform/access/actor.js';
import { Claim } from './claim.entities.js';
import { factEntities } from './facts.entities.js';
import { JoinRequest } from './join-request.entities.js';
import { OperatorRow } from './operator.entities.js';
import { dependentKinds, organisationKinds, type OrganisationKind } from '../domain/organisation-kinds.js';

const DEPENDENT = dependentKinds.map((kind) => `'${kind}'`).join(', ');

/** A legal person or a unit of one: buyer, supplier, support body. */
@Entity('organisation')
@Index('uq_organisation_nip', ['nip'], {
  unique: true,
  where: `confirmed_at is not null and kind not in (${DEPENDENT})`,
})
@Index('ix_organisation_nip', ['nip'])
@Index('ix_organisation_principal_id', ['principalId'])
@Check('ck_organisation_kind', `kind in (${organisationKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Check(
  'ck_organisation_principal',
  `(kind in (${DEPENDENT})) = (principal_id is not null or principal_name is not null) and principal_id <> id`,
)
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
  /** The legal person behind one that is none itself, when it is here too and both say so. */
  @ForeignKey('organisation')
  @Column('uuid', { nullable: true })
  principalId!: string | null;
  /** The same as its people name it, while it is not linked; its NIP stands in `nip`. */
  @Column('text', { nullable: true }) principalName!: string | null;
  @Column('text', { nullable: true }) principalKrs!: string | null;
  @Column('text', { nullable: true }) principalStreet!: string | null;
  @Column('text', { nullable: true }) principalPostCode!: string | null;
  @Column('text', { nullable: true }) principalTown!: string | null;
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

/** For which organisation a session acts. No row: for the one that the person joined first. */
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
  AccessGrant,
  Organisation,
  OrganisationPerson,
  Acting,
  Invitation,
  CoordinatorAssignment,
  ApiToken,
  OperatorRow,
  Claim,
  ...factEntities,
  JoinRequest,
];
