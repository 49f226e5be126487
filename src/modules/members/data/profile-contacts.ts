import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Reader, Tx } from '../../../platform/database/db.js';

/** Whom of a member one asks about what; the general contact stands in the profile itself. */
@Entity('profile_contact')
@Index('ix_profile_contact_organisation_id', ['organisationId', 'position'])
@Index('ix_profile_contact_email', ['email'])
@Check('ck_profile_contact_reachable', 'email is not null or phone is not null')
@Check('ck_profile_contact_position', 'position > 0')
export class ProfileContact {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column('uuid')
  organisationId!: string;
  /** What for: "Zamówienia cateringu". */
  @Column('text') rolePl!: string;
  @Column('text', { nullable: true }) roleEn!: string | null;
  @Column('text', { nullable: true }) personName!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('boolean') published!: boolean;
  /** From 1, in the order of the page. */
  @Column('integer') position!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz') changedAt!: Date;
}

/** What a contact says. */
export type ContactWords = {
  rolePl: string;
  roleEn: string | null;
  personName: string | null;
  email: string | null;
  phone: string | null;
};
export type ContactLine = ContactWords & { id: string; published: boolean; version: number };

const WORDS = `c.role_pl as "rolePl", c.role_en as "roleEn", c.person_name as "personName", c.email, c.phone`;
const ORDER = 'order by c.position, c.id';

/** All of an organisation's contacts, for its own people. */
export const contactsOf = (reader: Reader, organisationId: string): Promise<ContactLine[]> =>
  reader.query<ContactLine>(
    `select c.id, ${WORDS}, c.published, c.version from profile_contact c where c.organisation_id = $1 ${ORDER}`,
    [organisationId],
  );

/** Those that everybody sees now: published, of a current member whose profile is not hidden. */
export const shownContactsOf = (reader: Reader, organisationId: string): Promise<ContactWords[]> =>
  reader.query<ContactWords>(
    `select ${WORDS} from profile_contact c join active_member a on a.organisation_id = c.organisation_id
     where c.organisation_id = $1 and c.published and not exists
       (select from member_profile h where h.organisation_id = c.organisation_id and h.hidden_at is not null)
     ${ORDER}`,
    [organisationId],
  );

export const insertContact = async (
  tx: Tx,
  own: { id: string; organisationId: string; position: number; changedAt: Date },
  said: ContactWords & { published: boolean },
): Promise<void> => {
  await tx.getRepository(ProfileContact).insert({ ...own, ...columnsOf(said), version: 1 });
};

/** Replaces what it says when the version is still the one that was edited; else false and nothing changes. */
export const replaceContact = async (
  tx: Tx,
  own: { id: string; organisationId: string; changedAt: Date },
  said: ContactWords & { published: boolean },
  version: number,
): Promise<boolean> => {
  const { id, organisationId, changedAt } = own;
  const { affected } = await tx
    .getRepository(ProfileContact)
    .update({ id, organisationId, version }, { ...columnsOf(said), changedAt, version: version + 1 });
  return affected === 1;
};

/** Shows it to everybody, or stops that. */
export const setContactPublished = async (
  tx: Tx,
  own: { id: string; organisationId: string; changedAt: Date },
  published: boolean,
): Promise<void> => {
  await tx.query(
    `update profile_contact set published = $3, changed_at = $4, version = version + 1
     where id = $1 and organisation_id = $2`,
    [own.id, own.organisationId, published, own.changedAt],
  );
};

/** Numbers the contacts anew in the given order. */
export const orderContacts = async (
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<void> => {
  await tx.query(
    `update profile_contact c set position = o.position::int
     from unnest($2::uuid[]) with ordinality as o (id, position)
     where c.organisation_id = $1 and c.id = o.id`,
    [organisationId, ids],
  );
};

export const deleteContact = async (tx: Tx, organisationId: string, id: string): Promise<void> => {
  await tx.getRepository(ProfileContact).delete({ id, organisationId });
};

const columnsOf = (said: ContactWords & { published: boolean }) => {
  const { rolePl, roleEn, personName, email, phone, published } = said;
  return { rolePl, roleEn, personName, email, phone, published };
};
