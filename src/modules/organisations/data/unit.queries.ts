import type { Reader, Tx } from '../../../platform/database/db.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

export type UnitLine = { id: string; kind: OrganisationKind; name: string; town: string };

const UNIT = 'select u.id, u.kind, u.name, u.town from organisation u';

/** Units for which the organisation is bound. */
export const unitsOf = (reader: Reader, principalId: string): Promise<UnitLine[]> =>
  reader.query<UnitLine>(
    `${UNIT} where u.principal_id = $1 and u.confirmed_at is not null order by u.name collate "pl-x-icu"`,
    [principalId],
  );

/** Organisations whose people gave this one's tax number as their principal's, of the kinds that it may have. */
const CLAIMING = `${UNIT} join organisation p on p.id = $1 and p.nip = u.nip
  where u.principal_id is null and u.confirmed_at is not null and u.id <> p.id and u.kind = any($2::text[])`;

export const unitsClaiming = (
  reader: Reader,
  principalId: string,
  kinds: readonly OrganisationKind[],
): Promise<UnitLine[]> =>
  reader.query<UnitLine>(`${CLAIMING} order by u.name collate "pl-x-icu"`, [principalId, kinds]);

/** Binds one of those; its name, or null when it is none of them. */
export const linkUnit = async (
  tx: Tx,
  principalId: string,
  unitId: string,
  kinds: readonly OrganisationKind[],
): Promise<string | null> =>
  (
    await tx.query<{ name: string }>(
      `update organisation o set principal_id = $1, version = version + 1
       from (${CLAIMING} and u.id = $3 for update of u) u where o.id = u.id returning o.name`,
      [principalId, kinds, unitId],
    )
  )[0]?.name ?? null;

/** Lets a unit go; it keeps the principal's data as they are now. Its name, or null when it is no unit of this one. */
export const unlinkUnit = async (tx: Tx, principalId: string, unitId: string): Promise<string | null> =>
  (
    await tx.query<{ name: string }>(
      `update organisation o set principal_id = null, principal_name = p.name, nip = p.nip, principal_krs = p.krs,
         principal_street = p.street, principal_post_code = p.post_code, principal_town = p.town,
         version = o.version + 1
       from organisation p where o.id = $2 and o.principal_id = $1 and p.id = $1 returning o.name`,
      [principalId, unitId],
    )
  )[0]?.name ?? null;
