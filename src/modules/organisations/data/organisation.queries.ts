import type { Reader, Tx } from '../../../platform/database/db.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

/** A unit shares its payer's NIP, so units do not count. */
export const nipIsTaken = async (reader: Reader, nip: string): Promise<boolean> => {
  const rows = await reader.query(
    `select from organisation
     where nip = $1 and confirmed_at is not null and payer_id is null and kind <> 'municipal-unit'`,
    [nip],
  );
  return rows.length > 0;
};

/** Activates the account's waiting organisations; true when one could not be, its NIP being taken since. */
export const confirmOrganisationsOf = async (tx: Tx, accountId: string, now: Date): Promise<boolean> => {
  const waiting = await tx.query<{ id: string; taken: boolean }>(
    `select o.id, exists (select from organisation t where t.nip = o.nip and t.confirmed_at is not null
        and t.payer_id is null and t.kind <> 'municipal-unit' and o.kind <> 'municipal-unit') as taken
     from organisation o join organisation_person p on p.organisation_id = o.id
     where p.account_id = $1 and o.confirmed_at is null for update of o`,
    [accountId],
  );
  const free = waiting.filter(({ taken }) => !taken).map(({ id }) => id);
  await tx.query('update organisation set confirmed_at = $2 where id = any($1::uuid[])', [free, now]);
  return waiting.length > free.length;
};

/** A party of a contract as it stands now: who orders or delivers, and who pays. */
export type Party = {
  id: string;
  kind: OrganisationKind;
  name: string;
  nip: string | null;
  krs: string | null;
  street: string | null;
  postCode: string | null;
  town: string;
  powiat: string | null;
  email: string | null;
  phone: string | null;
  /** The legal person that pays when the organisation is a unit; null when it pays itself. */
  payer: { name: string; nip: string | null } | null;
};

const PARTY = `select o.id, o.kind, o.name, coalesce(p.nip, o.nip) as nip, o.krs, o.street,
    o.post_code as "postCode", o.town, o.powiat, o.email, o.phone,
    case when o.kind = 'municipal-unit'
      then json_build_object('name', coalesce(p.name, o.payer_name), 'nip', coalesce(p.nip, o.nip)) end as payer
  from organisation o left join organisation p on p.id = o.payer_id`;

/** The organisation as a contract names it; null when there is none or it is not active. */
export const partyById = async (reader: Reader, id: string): Promise<Party | null> =>
  (await reader.query<Party>(`${PARTY} where o.id = $1 and o.confirmed_at is not null`, [id]))[0] ?? null;

export type OrganisationView = Omit<Party, 'payer'> & {
  regon: string | null;
  payerName: string | null;
  version: number;
};

/** The organisation's own page for its people. */
export const organisationById = async (reader: Reader, id: string): Promise<OrganisationView | null> =>
  (
    await reader.query<OrganisationView>(
      `select o.id, o.kind, o.name, o.nip, o.krs, o.regon, o.street, o.post_code as "postCode", o.town,
         o.powiat, o.email, o.phone, coalesce(p.name, o.payer_name) as "payerName", o.version
       from organisation o left join organisation p on p.id = o.payer_id where o.id = $1`,
      [id],
    )
  )[0] ?? null;
