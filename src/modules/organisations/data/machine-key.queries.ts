import type { Reader, Tx } from '../../../platform/database/db.js';

export type MachineKeyLine = {
  id: string;
  name: string;
  role: 'viewer' | 'editor';
  createdAt: Date;
  expiresAt: Date;
};

/** Live keys of an organisation, newest first. */
export const machineKeysOf = (reader: Reader, organisationId: string, now: Date): Promise<MachineKeyLine[]> =>
  reader.query<MachineKeyLine>(
    `select id, name, role, created_at as "createdAt", expires_at as "expiresAt" from api_token
     where organisation_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc`,
    [organisationId, now],
  );

/** False when the organisation has no such live key. */
export const revokeMachineKey = async (
  tx: Tx,
  organisationId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const revoked = await tx.query(
    `update api_token set revoked_at = $3
     where id = $1 and organisation_id = $2 and revoked_at is null returning id`,
    [id, organisationId, now],
  );
  return revoked.length > 0;
};
