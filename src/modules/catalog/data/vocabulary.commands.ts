import type { Tx } from '../../../platform/database/db.js';
import type { CpvName } from '../domain/cpv-list.js';

/** Adds codes and renames known ones. */
export const putCpv = async (tx: Tx, codes: readonly CpvName[]): Promise<void> => {
  await tx.query(
    `insert into cpv (code, name_pl, name_en) select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (code) do update set name_pl = excluded.name_pl, name_en = excluded.name_en`,
    [codes.map(({ code }) => code), codes.map(({ pl }) => pl), codes.map(({ en }) => en)],
  );
};
