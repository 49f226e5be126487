import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { addressPurposes, type AddressPurpose } from '../domain/addresses.js';
import { bindingParts, type BindingPart } from '../domain/binding.js';
import { vatStatuses, type VatStatusName } from '../domain/vat-status.js';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Where letters or goods go, besides the seat. Seen by the organisation's own people. */
@Entity('organisation_address')
@Index('uq_organisation_address_correspondence', ['organisationId'], {
  unique: true,
  where: "purpose = 'correspondence' and removed_at is null",
})
@Index('ix_organisation_address_organisation_id', ['organisationId', 'addedAt'])
@Check('ck_organisation_address_purpose', `purpose in (${oneOf(addressPurposes)})`)
export class OrganisationAddress {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') purpose!: AddressPurpose;
  /** How people know the place: 'Kuchnia', 'Przedszkole nr 2'. */
  @Column('text') label!: string;
  @Column('text') street!: string;
  @Column('text') postCode!: string;
  @Column('text') town!: string;
  /** Gate, hours, whom to ask for. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') addedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}

/** Where an organisation is paid; the one without an end counts. Seen by its own people. */
@Entity('bank_account')
@Index('uq_bank_account_current', ['organisationId'], { unique: true, where: 'ended_at is null' })
@Check('ck_bank_account_nrb', "nrb ~ '^[0-9]{26}$'")
@Check('ck_bank_account_dates', 'ended_at >= added_at')
export class BankAccount {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** 26 digits. */
  @Column('text') nrb!: string;
  @Column('timestamptz') addedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  addedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Whether an organisation charges VAT, from when to when; open registers say the same. */
@Entity('vat_status')
@Check('ck_vat_status_status', `status in (${oneOf(vatStatuses)})`)
@Check('ck_vat_status_basis', "(status = 'exempt') = (basis is not null)")
@Check('ck_vat_status_dates', 'valid_to >= valid_from')
@Exclusion(
  'ex_vat_status_one',
  "using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)",
)
export class VatStatus {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') status!: VatStatusName;
  /** The provision that exempts; null for those that charge VAT. */
  @Column('text', { nullable: true }) basis!: string | null;
  @Column('date') validFrom!: string;
  /** The last day; null while it lasts. */
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}

/** How many people together bind an organisation, from when to when. */
@Entity('binding_rule')
@Check('ck_binding_rule_together', 'together between 1 and 9')
@Check('ck_binding_rule_dates', 'valid_to >= valid_from')
@Exclusion(
  'ex_binding_rule_one',
  "using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)",
)
export class BindingRuleRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('integer') together!: number;
  /** Needs the treasurer's signature too, where it costs money. */
  @Column('boolean') countersigned!: boolean;
  /** As the register or the statute puts it; null when the number says all. */
  @Column('text', { nullable: true }) words!: string | null;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}

/** Somebody who may bind the organisation, or countersigns for it. Seen by its own people. */
@Entity('binding_person')
@Index('ix_binding_person_organisation_id', ['organisationId', 'validFrom'])
@Check('ck_binding_person_part', `part in (${oneOf(bindingParts)})`)
@Check('ck_binding_person_dates', 'valid_to >= valid_from')
export class BindingPersonRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') name!: string;
  /** 'Prezes zarządu', 'Skarbnik gminy' */
  @Column('text') office!: string;
  @Column('text') part!: BindingPart;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}

export const factEntities = [OrganisationAddress, BankAccount, VatStatus, BindingRuleRow, BindingPersonRow];
