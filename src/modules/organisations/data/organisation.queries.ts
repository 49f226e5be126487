import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { BindingRule } from '../domain/binding.js';
import { dependentKinds, type OrganisationKind } from '../domain/organisation-kinds.js';
import type { VatStatusName } from '../domain/vat-status.js';

const LEGAL_PERSON = `kind not in (${dependentKinds.map((kind) => `'${kind}'`).join(', ')})`;

/** Those without legal personality share their principal's NIP, so they do not count. */
export const nipIsTaken = async (reader: Reader, nip: string): Promise<boolean> => {
  const rows = await reader.query(
    `select from organisation where nip = $1 and confirmed_at is not null and ${LEGAL_PERSON}`,
    [nip],
  );
  return rows.length > 0;
};

/** Activates the account's waiting organisations; true when one could not be, its NIP being taken since. */
export const confirmOrganisationsOf = async (tx: Tx, accountId: string, now: Date): Promise<boolean> => {
  const waiting = await tx.query<{ id: string; taken: boolean }>(
    `select o.id, exists (select from organisation t where t.nip = o.nip and t.confirmed_at is not null
        and t.${LEGAL_PERSON} and o.${LEGAL_PERSON}) as taken
     from organisation o join organisation_person p on p.organisation_id = o.id
     where p.account_id = $1 and o.confirmed_at is null for update of o`,
    [accountId],
  );
  const free = waiting.filter(({ taken }) => !taken).map(({ id }) => id);
  await tx.query('update organisation set confirmed_at = $2 where id = any($1::uuid[])', [free, now]);
  return waiting.length > free.length;
};

/** The legal person behind an organisation that is none itself. */
export type Principal = {
  readonly name: string;
  readonly nip: string | null;
  readonly krs: string | null;
  readonly street: string | null;
  readonly postCode: string | null;
  readonly town: string | null;
};

/** A party of a contract as it stands now. */
export type Party = {
  id: string;
  kind: OrganisationKind;
  name: string;
  /** Of the principal, when there is one. */
  nip: string | null;
  krs: string | null;
  street: string | null;
  postCode: string | null;
  town: string;
  powiat: string | null;
  email: string | null;
  phone: string | null;
  /** Who is bound by its contracts; null when the organisation is a legal person itself. */
  principal: Principal | null;
};

/** A party with what its papers say of it on a day; null what is not recorded. Of the principal where one is linked. */
export type PartyOnDay = Party & {
  vat: { status: VatStatusName; basis: string | null } | null;
  binding: BindingRule | null;
};

const PRINCIPAL = `case
    when p.id is not null then json_build_object('name', p.name, 'nip', p.nip, 'krs', p.krs, 'street', p.street,
      'postCode', p.post_code, 'town', p.town)
    when o.principal_name is not null then json_build_object('name', o.principal_name, 'nip', o.nip,
      'krs', o.principal_krs, 'street', o.principal_street, 'postCode', o.principal_post_code,
      'town', o.principal_town) end`;

const PARTY = `select o.id, o.kind, o.name, coalesce(p.nip, o.nip) as nip, o.krs, o.street,
    o.post_code as "postCode", o.town, o.powiat, o.email, o.phone, ${PRINCIPAL} as principal
  from organisation o left join organisation p on p.id = o.principal_id`;

const onDay = (table: string, columns: string) =>
  `(select json_build_object(${columns}) from ${table} f where f.organisation_id = coalesce(o.principal_id, o.id)
     and f.valid_from <= $2::date and (f.valid_to is null or f.valid_to >= $2::date))`;

/** The organisation as a contract names it on a day; null when there is none or it is not active. */
export const partyById = async (reader: Reader, id: string, day: LocalDate): Promise<PartyOnDay | null> =>
  (
    await reader.query<PartyOnDay>(
      `select party.*, ${onDay('vat_status', `'status', f.status, 'basis', f.basis`)} as vat,
         ${onDay('binding_rule', `'together', f.together, 'countersigned', f.countersigned, 'words', f.words`)}
           as binding
       from (${PARTY} where o.id = $1 and o.confirmed_at is not null) party
       join organisation o on o.id = party.id`,
      [id, day],
    )
  )[0] ?? null;

export type OrganisationView = Party & {
  regon: string | null;
  /** Set while principal and unit both say that they belong together: then the principal's own data count. */
  principalId: string | null;
  version: number;
};

/** The organisation's own page for its people. */
export const organisationById = async (reader: Reader, id: string): Promise<OrganisationView | null> =>
  (
    await reader.query<OrganisationView>(
      `select o.id, o.kind, o.name, coalesce(p.nip, o.nip) as nip, o.krs, o.regon, o.street,
         o.post_code as "postCode", o.town, o.powiat, o.email, o.phone, ${PRINCIPAL} as principal,
         o.principal_id as "principalId", o.version
       from organisation o left join organisation p on p.id = o.principal_id where o.id = $1`,
      [id],
    )
  )[0] ?? null;
