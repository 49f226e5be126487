import type { Reader, Tx } from '../../../../platform/database/db.js';

export type SealRow = { readonly publicKey: Buffer; readonly privateKey: string };

const COLUMNS = 'public_key as "publicKey", private_key as "privateKey"';

/** Under the system's sight. */
export const procedureSeal = async (
  reader: Reader,
  procedureId: string,
): Promise<(SealRow & { keyMark: string }) | null> =>
  (
    await reader.query<SealRow & { keyMark: string }>(
      `select ${COLUMNS}, key_mark as "keyMark" from procedure_seal where procedure_id = $1`,
      [procedureId],
    )
  )[0] ?? null;

export const organisationSeal = async (reader: Reader, organisationId: string): Promise<SealRow | null> =>
  (
    await reader.query<SealRow>(`select ${COLUMNS} from organisation_seal where organisation_id = $1`, [
      organisationId,
    ])
  )[0] ?? null;

/** Nothing when the procedure has its seal already. */
export const insertProcedureSeal = (
  tx: Tx,
  procedureId: string,
  seal: SealRow & { keyMark: string },
): Promise<unknown> =>
  tx.query(
    `insert into procedure_seal (procedure_id, public_key, private_key, key_mark) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [procedureId, seal.publicKey, seal.privateKey, seal.keyMark],
  );

/** Nothing when the organisation has its seal already. */
export const insertOrganisationSeal = (tx: Tx, organisationId: string, seal: SealRow): Promise<unknown> =>
  tx.query(
    `insert into organisation_seal (organisation_id, public_key, private_key) values ($1, $2, $3)
     on conflict do nothing`,
    [organisationId, seal.publicKey, seal.privateKey],
  );
